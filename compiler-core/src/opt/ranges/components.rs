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

    /// Components, each after those that its edges lead to; the nodes of each in the order in which the search left them.
    pub fn components(&self) -> Vec<Vec<u32>> {
        let count = self.start.len() - 1;
        let (mut number, mut low) = (vec![0u32; count], vec![0u32; count]);
        let mut left = vec![0u32; count];
        let mut open = vec![false; count];
        let mut path: Vec<u32> = vec![];
        let mut all = vec![];
        let (mut clock, mut exit) = (0, 0);
        for root in 0..count {
            if number[root] != 0 {
                continue;
            }
            let mut stack = vec![(root, 0usize)];
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
                    let mut component = vec![];
                    while let Some(member) = path.pop() {
                        open[member as usize] = false;
                        component.push(member);
                        if member as usize == node {
                            break;
                        }
                    }
                    component.sort_unstable_by_key(|member| left[*member as usize]);
                    all.push(component);
                }
            }
        }
        all
    }
}
