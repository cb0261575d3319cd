//! Strongly connected components of a graph in compressed rows (Tarjan's algorithm, as Pearce has it, without recursion).

/// Edges of numbered nodes.
pub struct Rows {
    start: Vec<u32>,
    to: Vec<u32>,
}

impl Rows {
    /// From a list for each node.
    pub fn new(count: usize, mut list: impl FnMut(usize, &mut Vec<u32>)) -> Rows {
        let mut rows = Rows { start: Vec::with_capacity(count + 1), to: Vec::with_capacity(2 * count) };
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

    /// Of the edges between some nodes, where those to each come from; nodes are named by their places among these.
    pub fn users(&self, nodes: &[u32], place: &[u32]) -> Rows {
        let mut start = vec![0u32; nodes.len() + 1];
        let places = |node: &u32| self.of(*node as usize).iter().map(|to| place[*to as usize] as usize);
        for to in nodes.iter().flat_map(places) {
            if let Some(count) = start.get_mut(to) {
                *count += 1;
            }
        }
        // Where each row ends; filled from there it begins where it should.
        let mut sum = 0;
        for end in &mut start {
            sum += *end;
            *end = sum;
        }
        let mut to = vec![0; sum as usize];
        for (at, node) in nodes.iter().enumerate() {
            for used in places(node) {
                if let Some(next) = start.get_mut(used) {
                    *next -= 1;
                    to[*next as usize] = at as u32;
                }
            }
        }
        Rows { start, to }
    }

    /// Components, each after those that its edges lead to; the nodes of each in the order in which the search left them.
    pub fn components(&self) -> Components {
        let count = self.start.len() - 1;
        // Of a node in no component yet: its number, or a less one that it leads to.
        let mut low = vec![UNSEEN; count];
        // Nodes that were left and are in no component yet.
        let mut left: Vec<u32> = vec![];
        let mut all = Components { nodes: Vec::with_capacity(count), ends: vec![] };
        let mut stack: Vec<Step> = vec![];
        let mut clock = UNSEEN;
        for root in 0..count as u32 {
            if low[root as usize] != UNSEEN {
                continue;
            }
            let mut enter = root;
            loop {
                let start = self.start[enter as usize];
                if start == self.start[enter as usize + 1] {
                    low[enter as usize] = DONE;
                    all.add([enter]);
                } else {
                    clock += 1;
                    low[enter as usize] = clock;
                    let mark = left.len() as u32;
                    stack.push(Step { node: enter, number: clock, lowest: clock, next: start, mark });
                }
                let Some(next) = self.proceed(&mut stack, &mut low, &mut left, &mut all) else { break };
                enter = next;
            }
        }
        all
    }

    /// Goes on where the search is; gives the node to be entered next.
    fn proceed(
        &self,
        stack: &mut Vec<Step>,
        low: &mut [u32],
        left: &mut Vec<u32>,
        all: &mut Components,
    ) -> Option<u32> {
        while let Some(step) = stack.last_mut() {
            let end = self.start[step.node as usize + 1];
            for to in &self.to[step.next as usize..end as usize] {
                step.next += 1;
                let reached = low[*to as usize];
                if reached == UNSEEN {
                    return Some(*to);
                }
                step.lowest = step.lowest.min(reached);
            }
            let Step { node, number, lowest, mark, .. } = *step;
            stack.pop();
            left.push(node);
            low[node as usize] = lowest;
            if lowest == number {
                let members = left.drain(mark as usize..);
                members.as_slice().iter().for_each(|member| low[*member as usize] = DONE);
                all.add(members);
            } else if let Some(above) = stack.last_mut() {
                above.lowest = above.lowest.min(lowest);
            }
        }
        None
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
    /// The least number that it is known to lead to.
    lowest: u32,
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
    fn add(&mut self, members: impl IntoIterator<Item = u32>) {
        self.nodes.extend(members);
        self.ends.push(self.nodes.len());
    }

    /// Each group.
    pub fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.nodes[*start..*end])
    }
}
