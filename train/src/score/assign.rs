//! A table of gains → the greatest sum when every row takes at most one column: the Hungarian method, in cubic time.

/// The greatest sum. Rows are of one length; gains are 0 or more.
pub fn best_sum(gains: &[Vec<f64>]) -> f64 {
    let columns = gains.first().map_or(0, Vec::len);
    let size = gains.len().max(columns);
    let gain = |row: usize, column: usize| gains.get(row).and_then(|it| it.get(column)).copied().unwrap_or(0.0);
    let mut table = Table { rows: vec![0.0; size + 1], columns: vec![0.0; size + 1], row_of: vec![0; size + 1] };
    for row in 1..=size {
        table.assign(row, |row, column| -gain(row - 1, column - 1));
    }
    (1..=size).map(|column| gain(table.row_of[column] - 1, column - 1)).sum()
}

/// Prices of rows and columns, counted from 1, and which row has a column; 0 is no row.
struct Table {
    rows: Vec<f64>,
    columns: Vec<f64>,
    row_of: Vec<usize>,
}

impl Table {
    /// Gives `row` a column, moving others along the cheapest path.
    fn assign(&mut self, row: usize, cost: impl Fn(usize, usize) -> f64) {
        let size = self.columns.len() - 1;
        let (mut least, mut used, mut before) = (vec![f64::INFINITY; size + 1], vec![false; size + 1], vec![0; size + 1]);
        let mut at = 0;
        self.row_of[0] = row;
        while self.row_of[at] != 0 {
            used[at] = true;
            let mut next = (f64::INFINITY, 0);
            for column in (1..=size).filter(|&it| !used[it]) {
                let price = cost(self.row_of[at], column) - self.rows[self.row_of[at]] - self.columns[column];
                if price < least[column] {
                    (least[column], before[column]) = (price, at);
                }
                if least[column] < next.0 {
                    next = (least[column], column);
                }
            }
            for column in 0..=size {
                if used[column] {
                    self.rows[self.row_of[column]] += next.0;
                    self.columns[column] -= next.0;
                } else {
                    least[column] -= next.0;
                }
            }
            at = next.1;
        }
        while at != 0 {
            self.row_of[at] = self.row_of[before[at]];
            at = before[at];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::best_sum;

    #[test]
    fn the_greedy_choice_is_not_always_best() {
        assert_eq!(best_sum(&[vec![9.0, 8.0], vec![8.0, 1.0]]), 16.0);
        assert_eq!(best_sum(&[vec![1.0, 5.0, 3.0]]), 5.0);
        assert_eq!(best_sum(&[vec![2.0], vec![4.0]]), 4.0);
        assert_eq!(best_sum(&[]), 0.0);
    }
}
