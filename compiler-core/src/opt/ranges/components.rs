//! Strongly connected components of a graph in compressed rows (Tarjan's algorithm without recursion).

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
        let (mut number, mut low) = (vec![0u32; count], vec![0u32; count]);
        let mut left = vec![0u32; count];
        let mut open = vec![false; count];
        let mut path: Vec<u32> = vec![];
        let mut all = Components { nodes: Vec::with_capacity(count), ends: vec![] };
        let mut stack: Vec<(usize, usize)> = vec![];
        let (mut clock, mut exit) = (0, 0);
        for root in 0..count {
            if number[root] != 0 {
                continue;
            }
            stack.push((root, 0));
            while let Some((node, at)) = stack.pop() {
                if at == 0 {
                    clock += 1;
                    number[node] = clock;
                    low[node] = clock;
                    open[node] = true;
                    path.push(node as u32);
                }
                if let Some(next) = self.of(node).get(at).map(|next| *next as usize) {
                    stack.push((node, at + 1));
                    if number[next] == 0 {
                        stack.push((next, 0));
                    } else if open[next] {
                        low[node] = low[node].min(number[next]);
                    }
                    continue;
                }
                exit += 1;
                left[node] = exit;
                if let Some((parent, _)) = stack.last() {
                    low[*parent] = low[*parent].min(low[node]);
                }
                if low[node] == number[node] {
                    let first = all.nodes.len();
                    while let Some(member) = path.pop() {
                        open[member as usize] = false;
                        all.nodes.push(member);
                        if member as usize == node {
                            break;
                        }
                    }
                    all.nodes[first..].sort_unstable_by_key(|member| left[*member as usize]);
                    all.ends.push(all.nodes.len());
                }
            }
        }
        all
    }
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
