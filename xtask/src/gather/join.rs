//! Modules of the page → one script, each module as it is written inside a function of its own; knows only the forms of `import` and `export` that the page uses.
//!
//! A browser asks for every module by itself, through the service worker too: a hundred of them take longer than the engine.

use anyhow::{Context, Result, bail, ensure};

/// Reads a module by its path.
pub type Read<'a> = &'a dyn Fn(&str) -> Result<String>;

/// A script under way: the modules in it, in the order in which they need each other.
#[derive(Default)]
struct Script {
    text: String,
    inside: Vec<String>,
    above: Vec<String>,
    wanted: Vec<String>,
}

/// A script that stands beside others: its name, and the modules in it.
pub type Beside<'a> = (&'a str, &'a [String]);

/// The script that begins with the module `entry`, and the modules in it. Those of `earlier` scripts are taken from there.
pub fn join(entry: &str, read: Read<'_>, earlier: &[Beside<'_>]) -> Result<(String, Vec<String>)> {
    let mut script = Script::default();
    script.add(entry, entry, read, earlier)?;
    let mut text = String::new();
    for (name, inside) in earlier {
        let names: Vec<String> = script.wanted.iter().filter(|it| inside.contains(it)).map(|it| variable(it)).collect();
        if !names.is_empty() {
            text += &format!("import {{ {} }} from './{name}';\n\n", names.join(", "));
        }
    }
    text += &script.text;
    let names: Vec<String> = script.inside.iter().map(|it| variable(it)).collect();
    text += &format!("export {{ {} }};\n", names.join(", "));
    Ok((text, script.inside))
}

impl Script {
    fn add(&mut self, path: &str, entry: &str, read: Read<'_>, earlier: &[Beside<'_>]) -> Result<()> {
        if earlier.iter().any(|(_, inside)| inside.iter().any(|it| it == path)) {
            if !self.wanted.iter().any(|it| it == path) {
                self.wanted.push(path.to_owned());
            }
            return Ok(());
        }
        ensure!(!self.above.iter().any(|it| it == path), "{path} needs itself");
        if self.inside.iter().any(|it| it == path) {
            return Ok(());
        }
        self.above.push(path.to_owned());
        let source = read(path).with_context(|| format!("the page has no {path}"))?;
        for needed in source.lines().filter_map(|line| imported(path, line)) {
            self.add(&needed?.path, entry, read, earlier)?;
        }
        let body = body(path, entry, &source)?;
        self.text += &format!("// {path}\nconst {} = (() => {{\n{body}}})();\n\n", variable(path));
        self.above.pop();
        self.inside.push(path.to_owned());
        Ok(())
    }
}

/// What a line imports: the module's path, and the names as they are taken out of it.
struct Import {
    path: String,
    names: String,
}

/// `import { a, b as c } from './x.js';` and `import * as x from './x.js';`
fn imported(path: &str, line: &str) -> Option<Result<Import>> {
    let rest = line.strip_prefix("import ")?;
    let parts = rest.strip_suffix("';").and_then(|it| it.split_once(" from '"));
    let names = parts.map(|it| (it.0.strip_prefix("* as ").map_or_else(|| it.0.replace(" as ", ": "), str::to_owned), it.1));
    let known = names.filter(|it| !it.0.contains('*') && it.1.starts_with('.'));
    let found = known.map(|(names, from)| Import { path: resolve(path, from), names });
    Some(found.with_context(|| format!("{path} imports in a form that is not known: {line}")))
}

/// The module's lines: what it imports taken from the variables of other modules, what it exports given back.
fn body(path: &str, entry: &str, source: &str) -> Result<String> {
    let mut lines = String::new();
    let mut exports = Vec::new();
    for line in source.lines() {
        if let Some(import) = imported(path, line) {
            let Import { path, names } = import?;
            lines += &format!("const {names} = {};\n", variable(&path));
        } else if let Some(declared) = line.strip_prefix("export ") {
            exports.push(declared_name(declared).with_context(|| format!("{path} exports in a form that is not known: {line}"))?);
            lines += &format!("{declared}\n");
        } else {
            lines += &format!("{line}\n");
        }
    }
    if path != entry {
        lines = lines.replace("import.meta.url", &format!("new URL('{}', import.meta.url)", beside(path, entry)?));
    }
    lines += &format!("return {{ {} }};\n", exports.join(", "));
    Ok(lines)
}

/// `function name(`, `async function name(`, `const name =`, `class name `
fn declared_name(declared: &str) -> Option<&str> {
    let rest = declared.strip_prefix("async ").unwrap_or(declared);
    let rest = ["function* ", "function ", "const ", "class "].iter().find_map(|it| rest.strip_prefix(it))?;
    rest.split(|it: char| !it.is_alphanumeric() && it != '_' && it != '$').next().filter(|it| !it.is_empty())
}

/// `js/parts/card.js` → `$js_parts_card`, which no module of the page calls anything.
fn variable(path: &str) -> String {
    let name = path.trim_end_matches(".js").replace(|it: char| !it.is_ascii_alphanumeric(), "_");
    format!("${name}")
}

/// Where `path` lies, as seen from `entry`.
fn beside<'a>(path: &'a str, entry: &str) -> Result<&'a str> {
    let folder = entry.rsplit_once('/').map_or("", |it| it.0);
    match path.strip_prefix(folder).and_then(|it| it.strip_prefix('/')) {
        Some(inside) => Ok(inside),
        None => bail!("{path} does not lie beside {entry}"),
    }
}

/// `js/parts/card.js` and `../dom.js` make `js/dom.js`.
pub fn resolve(from: &str, specifier: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in specifier.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> Result<String> {
        let source = match path {
            "js/main.js" => "// Wires.\nimport { el, svg as draw } from './dom.js';\nimport * as card from './parts/card.js';\n\ncard.create(el);\n",
            "js/parts/card.js" => "import { el } from '../dom.js';\nexport const create = () => new URL('x', import.meta.url);\n",
            "js/dom.js" => "export function el() {}\nexport async function svg() {}\n",
            "js/round.js" => "import { a } from './round.js';\nexport const a = 1;\n",
            "js/odd.js" => "export { a } from './dom.js';\n",
            _ => bail!("no such file"),
        };
        Ok(source.to_owned())
    }

    #[test]
    fn each_module_stands_once_before_those_that_need_it() {
        let (script, inside) = join("js/main.js", &read, &[]).unwrap();
        assert_eq!(inside, ["js/dom.js", "js/parts/card.js", "js/main.js"]);
        let expected = "\
// js/dom.js
const $js_dom = (() => {
function el() {}
async function svg() {}
return { el, svg };
})();

// js/parts/card.js
const $js_parts_card = (() => {
const { el } = $js_dom;
const create = () => new URL('x', new URL('parts/card.js', import.meta.url));
return { create };
})();

// js/main.js
const $js_main = (() => {
// Wires.
const { el, svg: draw } = $js_dom;
const card = $js_parts_card;

card.create(el);
return {  };
})();

export { $js_dom, $js_parts_card, $js_main };
";
        assert_eq!(script, expected);
    }

    #[test]
    fn what_an_earlier_script_holds_is_taken_from_there() {
        let (script, inside) = join("js/main.js", &read, &[("first.js", &["js/dom.js".to_owned()]), ("other.js", &[])]).unwrap();
        assert_eq!(inside, ["js/parts/card.js", "js/main.js"]);
        assert!(script.starts_with("import { $js_dom } from './first.js';\n\n// js/parts/card.js\n"), "{script}");
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for entry in ["js/round.js", "js/odd.js", "js/gone.js"] {
            assert!(join(entry, &read, &[]).is_err(), "{entry}");
        }
    }
}
