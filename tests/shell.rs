//! What goes wrong at a shell: files that are not there, odd bytes, pipes that close, answers over their own questions → a clear message, a sensible status.

#[path = "support/program.rs"]
mod program;

use program::{STORY, ends_with, file, galley, lines, messages};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A folder of its own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn at(path: &std::path::Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn answers_never_overwrite_what_they_answer() {
    let question = "{\"id\": 1, \"text\": \"Rain.\"}\n";
    let asked = file("own-answers.jsonl", question.as_bytes());
    let told = messages(&ends_with(&["--jsonl", "--output", &asked, &asked], "", 2));
    assert!(told.contains("would be overwritten"), "{told}");
    assert_eq!(fs::read_to_string(&asked).unwrap(), question);

    let notes = folder("own-notes");
    fs::write(notes.join("a.md"), "Rain fell.").unwrap();
    let told = messages(&ends_with(&["--format", "markdown", "--output", at(&notes), at(&notes)], "", 1));
    assert!(told.contains("a.md: would be overwritten"), "{told}");
    assert_eq!(fs::read_to_string(notes.join("a.md")).unwrap(), "Rain fell.");
}

#[test]
fn answers_that_lie_among_the_questions_are_no_questions() {
    let folder = folder("among");
    fs::write(folder.join("b.jsonl"), "{\"id\": 1, \"text\": \"Rain.\"}\n{\"id\": 2, \"text\": \"Snow.\"}\n").unwrap();
    let output = folder.join("answers.jsonl");
    for _ in 0..2 {
        ends_with(&["--jsonl", "--resume", "--output", at(&output), at(&folder)], "", 0);
        assert_eq!(fs::read_to_string(&output).unwrap().lines().count(), 2);
    }
}

#[test]
fn a_folder_without_articles_holds_up_no_others() {
    let (empty, good) = (folder("nothing-in-it"), file("beside-nothing.txt", STORY.as_bytes()));
    let output = ends_with(&[at(&empty), &good], "", 1);
    assert_eq!(lines(&output).len(), 1);
    assert!(messages(&output).contains("no file in this folder ends in .txt or .md"));
    assert!(messages(&ends_with(&[at(&empty)], "", 2)).contains("no file in this folder ends in .txt or .md"));
}

#[test]
fn an_empty_file_is_an_article_without_words() {
    let empty = file("empty.txt", b"");
    assert_eq!(lines(&ends_with(&[&empty], "", 0))[0]["blocks"], serde_json::json!([]));
    assert!(ends_with(&["--jsonl"], "", 0).stdout.is_empty());
    assert_eq!(String::from_utf8(ends_with(&["show", &empty], "", 0).stdout).unwrap(), "\n");
    let same = ends_with(&["compare", &empty, &empty], "", 0);
    assert!(String::from_utf8(same.stdout).unwrap().starts_with("Alike in both: 0 people"));
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_line() {
    let asked = "\u{feff}{\"id\": 1, \"text\": \"Rain.\"}\n\u{feff}{\"id\": 2}\n";
    let answers = lines(&ends_with(&["--jsonl"], asked, 1));
    assert_eq!(answers[0]["id"], 1);
    assert!(answers[1]["error"].is_string(), "only a file may begin with one");
}

#[test]
fn a_line_is_told_where_it_goes_wrong_and_not_that_it_is_the_first() {
    let asked = "{\"id\": 1, \"text\": \"Rain.\"}\n{\"id\": 2}\n";
    let answers = lines(&ends_with(&["--jsonl"], asked, 1));
    assert_eq!(answers[1]["error"], "missing field `text` at column 9");
}

#[test]
fn odd_bytes_are_told_by_their_place() {
    let odd = file("odd.jsonl", b"{\"id\": 1, \"text\": \"caf\xe9\"}\n{\"id\": 2, \"text\": \"Rain.\"}\n");
    let output = ends_with(&["--jsonl", &odd], "", 1);
    let answers = lines(&output);
    assert!(answers[0]["error"].as_str().unwrap().contains("invalid unicode code point"), "{answers:?}");
    assert_eq!(answers[1]["id"], 2);
    for words in [&["show"][..], &["compare"]] {
        let latin1 = file("latin1-shown.txt", b"caf\xe9");
        let told = messages(&ends_with(&[words, &[&latin1, &latin1]].concat(), "", 1));
        assert!(told.contains("not UTF-8 text: byte 3"), "{told}");
    }
}

#[test]
fn weights_that_are_not_there_are_told_by_name() {
    let told = messages(&ends_with(&["--model", "no-such-model.bin"], STORY, 2));
    assert!(told.contains("no-such-model.bin: "), "{told}");
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let asked: String = (0..400).map(|id| format!("{{\"id\": {id}, \"text\": \"Ada Obi spoke in Nairobi on Tuesday.\"}}\n")).collect();
    let asked = file("closed.jsonl", asked.as_bytes());
    let mut program = Command::new(env!("CARGO_BIN_EXE_galley"));
    let mut running = program.args(["--jsonl", &asked]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(running.stdout.take());
    let output = running.wait_with_output().unwrap();
    assert_eq!((output.status.code(), messages(&output).as_str()), (Some(0), ""));
}

#[test]
fn a_listener_that_goes_away_is_no_fault() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_galley"));
    let mut running = program.arg("no-such-file.txt").stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    drop(running.stderr.take());
    assert_eq!(running.wait().unwrap().code(), Some(1));
}

#[test]
fn folders_and_patterns_are_shown_too() {
    let folder = folder("shown");
    fs::write(folder.join("a.txt"), "Ada Obi spoke.").unwrap();
    fs::write(folder.join("b.txt"), "It rained in Nairobi on Tuesday.").unwrap();
    let all = "[Ada Obi|person] spoke.\nIt rained in [Nairobi|place] on [Tuesday|time].\n";
    for named in [folder.clone(), folder.join("*.txt")] {
        assert_eq!(String::from_utf8(ends_with(&["show", at(&named)], "", 0).stdout).unwrap(), all);
    }
}

#[test]
fn files_of_lines_are_read_one_after_the_other() {
    let folder = folder("lines");
    for (name, id) in [("a.jsonl", 1), ("b.jsonl", 2)] {
        fs::write(folder.join(name), format!("{{\"id\": {id}, \"text\": \"Rain.\"}}")).unwrap();
    }
    let output = galley(&["--jsonl", "no-such.jsonl", at(&folder.join("?.jsonl"))], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output).iter().map(|it| it["id"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2]);
    assert!(messages(&output).contains("no-such.jsonl: "));
}
