//! A module's source → the same with its imports named by path, so that they can be given addresses; reads no file.

use crate::gather::resolve;

/// Where the files of a single page seem to lie.
const BASE: &str = "https://galley.invalid/";

/// Names each import `galley:path`; `import.meta.url` and `await import(…)` are led inside the file.
pub fn link(source: &str, name: &str, files: &[String]) -> String {
    let own = format!("\"{BASE}{name}\"");
    let source = source.replace("import.meta.url", &own).replace("await import(", "await galleyImport(");
    let mut linked = String::with_capacity(source.len());
    let mut rest = source.as_str();
    while let Some((at, quote)) = next_specifier(rest) {
        let (before, after) = rest.split_at(at);
        let specifier = after.split(quote).next().unwrap_or_default();
        let path = resolve(name, specifier);
        // The quotation mark before the specifier is replaced with it.
        linked.push_str(&before[..before.len() - 1]);
        let known = files.contains(&path);
        linked.push_str(&if known { format!("\"galley:{path}\"") } else { format!("{quote}{specifier}{quote}") });
        rest = after.get(specifier.len() + 1..).unwrap_or_default();
    }
    linked + rest
}

/// Where the next `from './x.js'` or `import './x.js'` names a file, and its quotation mark.
fn next_specifier(source: &str) -> Option<(usize, char)> {
    let starts = [("from '.", '\''), ("from \".", '"'), ("import '.", '\''), ("import \".", '"')];
    let found = starts.iter().filter_map(|(start, quote)| Some((source.find(start)? + start.len() - 1, *quote)));
    found.min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_named_by_path() {
        let files = ["js/dom.js".to_owned(), "js/parts/card.js".to_owned()];
        let source = "import {\n  el,\n} from '../dom.js';\nimport './card.js';\nconst x = 'from here';\nexport { y } from \"./gone.js\";\nnew URL('a', import.meta.url);";
        let linked = link(source, "js/parts/toast.js", &files);
        assert_eq!(
            linked,
            "import {\n  el,\n} from \"galley:js/dom.js\";\nimport \"galley:js/parts/card.js\";\nconst x = 'from here';\nexport { y } from \"./gone.js\";\nnew URL('a', \"https://galley.invalid/js/parts/toast.js\");"
        );
    }
}
