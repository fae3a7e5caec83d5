//! What stands for a character that no font has: a dotted box with its code point, so that a name is never invisible
//! and two unknown letters never look the same.

/// Cells of a box of four or six digits, frame and gaps included.
const HEIGHT: usize = 15;

/// The height of a box in ems; its lower edge hangs a little below the baseline, as letters do.
const EMS: f32 = 1.05;
const DEPTH: f32 = 0.2;

/// The room a box takes, in ems.
pub(super) fn width(c: char) -> f32 {
    (cells(c) + 1) as f32 / HEIGHT as f32 * EMS
}

fn digits_in_row(c: char) -> usize {
    if (c as u32) <= 0xffff { 2 } else { 3 }
}

fn cells(c: char) -> usize {
    4 * digits_in_row(c) + 3
}

/// Coverage of the box's pixels at `em` pixels to the em.
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    /// How far its upper edge is above the baseline.
    pub(super) top: i32,
    pub(super) coverage: Vec<u8>,
}

/// Draws the box of a character.
pub(super) fn draw(c: char, em: f32) -> Picture {
    let cell = cell_size(em);
    let (width, height) = ((cells(c) as f32 * cell).ceil() as usize, (HEIGHT as f32 * cell).ceil() as usize);
    let coverage = (0..width * height).map(|at| coverage(c, at % width, at / width, cell)).collect();
    let top = height as i32 - (DEPTH * em).round() as i32;
    Picture { width, height, top, coverage }
}

/// Whole pixels where that changes little: the digits are then sharp.
fn cell_size(em: f32) -> f32 {
    let cell = (em * EMS / HEIGHT as f32).max(0.2);
    if cell > 0.8 && (cell.round() / cell - 1.0).abs() < 0.2 { cell.round() } else { cell }
}

/// Of sixteen points in a pixel, how many are ink.
fn coverage(c: char, x: usize, y: usize, cell: f32) -> u8 {
    let point = |pixel: usize, part: usize| ((pixel as f32 + (part as f32 + 0.5) / 4.0) / cell) as usize;
    let inked = (0..16).filter(|part| is_ink(c, point(x, part % 4), point(y, part / 4))).count();
    u8::try_from(inked * 255 / 16).unwrap_or(u8::MAX)
}

fn is_ink(c: char, x: usize, y: usize) -> bool {
    let (right, bottom) = (cells(c) - 1, HEIGHT - 1);
    if x > right || y > bottom {
        return false;
    }
    if x == 0 || y == 0 || x == right || y == bottom {
        return (x + y).is_multiple_of(2);
    }
    let (column, row) = (x.wrapping_sub(2), y.wrapping_sub(2));
    let inside = column < 4 * digits_in_row(c) && column % 4 < 3 && row < 11 && row % 6 < 5;
    inside && is_ink_of_digit(digit(c, column / 4, row / 6), column % 4, row % 6)
}

/// The hexadecimal digit in a row and column of the box.
fn digit(c: char, column: usize, row: usize) -> usize {
    let in_row = digits_in_row(c);
    let place = 2 * in_row - 1 - (row * in_row + column);
    ((c as u32 >> (4 * place)) & 0xf) as usize
}

/// Three columns by five rows, from the top left corner to the bottom right one.
const DIGITS: [u16; 16] = [
    0b111_101_101_101_111,
    0b010_110_010_010_111,
    0b111_001_111_100_111,
    0b111_001_111_001_111,
    0b101_101_111_001_001,
    0b111_100_111_001_111,
    0b111_100_111_101_111,
    0b111_001_010_010_010,
    0b111_101_111_101_111,
    0b111_101_111_001_111,
    0b010_101_111_101_101,
    0b110_101_110_101_110,
    0b011_100_100_100_011,
    0b110_101_101_101_110,
    0b111_100_110_100_111,
    0b111_100_110_100_100,
];

fn is_ink_of_digit(digit: usize, column: usize, row: usize) -> bool {
    DIGITS[digit] >> (14 - (3 * row + column)) & 1 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(c: char, y: usize) -> String {
        (0..cells(c)).map(|x| if is_ink(c, x, y) { '#' } else { '.' }).collect()
    }

    #[test]
    fn the_code_point_stands_in_it() {
        let digits = |c: char, row: usize| -> Vec<usize> { (0..digits_in_row(c)).map(|column| digit(c, column, row)).collect() };
        assert_eq!([digits('漢', 0), digits('漢', 1)], [[0x6, 0xf], [0x2, 0x2]]);
        assert_eq!([digits('𐎠', 0), digits('𐎠', 1)], [[0x0, 0x1, 0x0], [0x3, 0xa, 0x0]]);
        assert_eq!(row('漢', 2), "#.###.###.#");
        assert_eq!(row('漢', 0), "#.#.#.#.#.#");
    }

    #[test]
    fn a_box_fits_into_its_room_at_every_size() {
        for c in ['漢', '𐎠'] {
            for em in 1..200_u16 {
                let em = f32::from(em);
                let picture = draw(c, em);
                assert!(picture.coverage.iter().any(|it| *it > 0));
                assert!(picture.width as f32 <= 1.25 * width(c) * em + 3.0, "{} at {em}", picture.width);
            }
        }
    }
}
