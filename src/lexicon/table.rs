//! Reading word lists: lines of tab-separated fields, `#` for notes.

use crate::text::Lang;

/// The rows of a list, as fields; notes and empty lines are left out.
pub fn rows(list: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// The forms of a field, which stand between bars.
pub fn forms(field: &'static str) -> impl Iterator<Item = &'static str> {
    field.split('|').map(str::trim).filter(|form| !form.is_empty())
}

/// The language a list names by its code.
pub fn lang(code: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == code)
}
