//! Strongly connected components of a graph in compressed rows (Tarjan's algorithm, as Pearce has it, without recursion).

/// Edges of numbered nodes.
pub struct Rows {
    start: Vec<u32>,
    to: Vec<u32>,
}

impl Rows {
    /// From a list for each node.
    pub fn new(count: usize, mut list: impl FnMut(usize, &mut Vec<u32>)) -> Rows {
        let mut rows = Rows { start: Vec::with_capacity(count + 1), to: vec![] };
        for node in 0..count {
            rows.start.push(rows.to.len() as u32);
            list(node, &mut rows.to);
        }
        rows.start.push(rows.to.len() as u32);
        rows
    }

    /// The edges of a node.
    pub fn of(&self, node: usize) -> &[u32] {
        &self.to[self.start[node] as usize..self.start[node + 1] as usize]
    }

    /// The same edges from where they lead to.
    pub fn reversed(&self) -> Rows {
        let count = self.start.len() - 1;
        let mut start = vec![0u32; count + 1];
        self.to.iter().for_each(|to| start[*to as usize + 1] += 1);
        for node in 0..count {
            start[node + 1] += start[node];
        }
        let mut next = start.clone();
        let mut to = vec![0; self.to.len()];
        for node in 0..count {
            for from in self.of(node) {
                to[next[*from as usize] as usize] = node as u32;
                next[*from as usize] += 1;
            }
        }
        Rows { start, to }
    }

    /// Components, each after those that its edges lead to; the nodes of each in the order in which the search left them.
    pub fn components(&self) -> Components {
        let count = self.start.len() - 1;
        // Of a node that was entered: the least number of one in no component yet that it is known to lead to.
        let mut low = vec![UNSEEN; count];
        // Nodes that were left and are in no component yet.
        let mut left: Vec<u32> = vec![];
        let mut all = Components { nodes: Vec::with_capacity(count), ends: vec![] };
        let mut stack: Vec<Step> = vec![];
        let mut clock = UNSEEN;
        for root in 0..count as u32 {
            if low[root as usize] == UNSEEN && self.of(root as usize).is_empty() {
                low[root as usize] = DONE;
                all.nodes.push(root);
                all.ends.push(all.nodes.len());
            }
            let mut enter = (low[root as usize] == UNSEEN).then_some(root);
            loop {
                if let Some(node) = enter {
                    clock += 1;
                    low[node as usize] = clock;
                    let next = self.start[node as usize];
                    stack.push(Step { node, number: clock, next, mark: left.len() as u32 });
                }
                let Some(Step { node, number, next, mark }) = stack.last_mut() else { break };
                let mut lowest = low[*node as usize];
                enter = None;
                let edges = &self.to[*next as usize..self.start[*node as usize + 1] as usize];
                for to in edges {
                    *next += 1;
                    let reached = low[*to as usize];
                    if reached == UNSEEN {
                        enter = Some(*to);
                        break;
                    }
                    lowest = lowest.min(reached);
                }
                low[*node as usize] = lowest;
                if enter.is_some() {
                    continue;
                }
                left.push(*node);
                let (number, mark) = (*number, *mark as usize);
                stack.pop();
                if lowest == number {
                    left[mark..].iter().for_each(|member| low[*member as usize] = DONE);
                    all.nodes.extend(left.drain(mark..));
                    all.ends.push(all.nodes.len());
                } else if let Some(above) = stack.last() {
                    let above = &mut low[above.node as usize];
                    *above = lowest.min(*above);
                }
            }
        }
        all
    }
}

/// The `low` of a node that was not entered.
const UNSEEN: u32 = 0;
/// The `low` of a node that is in a component.
const DONE: u32 = u32::MAX;

/// A node that was entered and not left.
struct Step {
    node: u32,
    /// How many were entered until then.
    number: u32,
    /// The next one of its edges.
    next: u32,
    /// How many had been left then.
    mark: u32,
}

/// Groups of nodes.
pub struct Components {
    nodes: Vec<u32>,
    ends: Vec<usize>,
}

impl Components {
    /// Each group.
    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.nodes[*start..*end])
    }
}
