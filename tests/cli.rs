//! The real program, run as a reader would run it → what it prints and how it ends.

#[path = "support/program.rs"]
mod program;

use program::{STORY, ends_with, file, lines, messages};
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

#[test]
fn standard_input_gives_one_report() {
    let output = ends_with(&[], STORY, 0);
    let [report] = &lines(&output)[..] else { panic!("one line") };
    assert_eq!(report["schema"], "galley/1");
    assert_eq!(report["offsets"], "codepoint");
    assert_eq!(report["blocks"][0]["end"], STORY.trim_end().chars().count());
    assert!(output.stderr.is_empty());
}

#[test]
fn positions_count_what_is_asked() {
    for (unit, length) in [("byte", STORY.trim_end().len()), ("utf16", STORY.trim_end().encode_utf16().count())] {
        let report = &lines(&ends_with(&["--offsets", unit], STORY, 0))[0];
        assert_eq!((report["offsets"].as_str(), report["blocks"][0]["end"].as_u64()), (Some(unit), Some(length as u64)));
    }
}

#[test]
fn a_given_date_wins() {
    let report = &lines(&ends_with(&["--date", "2019-03-05"], STORY, 0))[0];
    assert_eq!(report["article"]["published"]["date"], "2019-03-05");
    assert_eq!(report["article"]["published"]["basis"], "given");
}

#[test]
fn several_files_give_a_line_each_in_their_order() {
    let files: Vec<String> = (1..=9).map(|number| file(&format!("several-{number}.txt"), "word ".repeat(number).as_bytes())).collect();
    let names: Vec<&str> = files.iter().map(String::as_str).collect();
    let reports = lines(&ends_with(&[&["--jobs", "3"], &names[..]].concat(), "", 0));
    let ends: Vec<u64> = reports.iter().map(|report| report["blocks"][0]["end"].as_u64().unwrap()).collect();
    assert_eq!(ends, (1..=9).map(|number| number * 5 - 1).collect::<Vec<u64>>());
}

#[test]
fn what_cannot_be_read_is_a_message_and_status_1() {
    let (good, latin1) = (file("good.txt", STORY.as_bytes()), file("latin1.txt", b"caf\xe9"));
    let output = ends_with(&["no-such-file.txt", &good, &latin1], "", 1);
    assert_eq!(lines(&output).len(), 1, "the good one is answered");
    assert!(messages(&output).contains("no-such-file.txt"));
    assert!(messages(&output).contains("latin1.txt: not UTF-8 text: byte 3"));
}

#[test]
fn lines_are_answered_in_order_and_bad_ones_stop_nothing() {
    let input = concat!(
        "{\"id\": \"a\", \"text\": \"Rain 💛 fell.\", \"date\": \"2020-01-02\"}\r\n",
        "\n",
        "{\"id\": 7, \"text\": 12}\n",
        "rain\n",
        "{\"id\": [\"b\"], \"text\": \"Snow.\", \"date\": \"2020-02-30\"}\n",
        "{\"id\": 8, \"text\": \"\", \"source\": \"left alone\"}",
    );
    for jobs in ["1", "4"] {
        let answers = lines(&ends_with(&["--jsonl", "--jobs", jobs], input, 1));
        let ids: Vec<String> = answers.iter().map(|answer| answer["id"].to_string()).collect();
        assert_eq!(ids, ["\"a\"", "7", "null", "[\"b\"]", "8"]);
        assert_eq!(answers[0]["report"]["offsets"], "codepoint");
        assert_eq!(answers[0]["report"]["article"]["published"]["date"], "2020-01-02");
        assert!(answers[3]["error"].as_str().unwrap().contains("YYYY-MM-DD"));
        assert_eq!(answers[4]["report"]["blocks"], serde_json::json!([]));
        assert!(answers[1].get("report").is_none() && answers[4].get("error").is_none());
    }
}

#[test]
fn a_line_is_answered_before_the_next_is_written() {
    use std::io::{BufRead, BufReader};
    let mut program = Command::new(env!("CARGO_BIN_EXE_galley")).arg("--jsonl").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut questions, mut answers) = (program.stdin.take().unwrap(), BufReader::new(program.stdout.take().unwrap()));
    for id in 0..3 {
        writeln!(questions, "{{\"id\": {id}, \"text\": \"Rain.\"}}").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert!(answer.starts_with(&format!("{{\"id\":{id},")));
    }
    drop(questions);
    assert!(program.wait().unwrap().success());
}

#[test]
fn corrections_travel_with_their_line() {
    let input = r#"{"id": 1, "text": "💛 Rain.", "corrections": {"blocks": [{"start": 0, "end": 1, "kind": "caption"}]}}"#;
    assert_eq!(lines(&ends_with(&["--jsonl"], input, 0))[0]["report"]["blocks"][0]["kind"], "caption");
    let outside = r#"{"id": 1, "text": "💛 Rain.", "corrections": {"names": [{"start": 2, "end": 99, "kind": "person"}]}}"#;
    assert!(lines(&ends_with(&["--jsonl"], outside, 1))[0]["error"].as_str().unwrap().contains("corrections.names[0]"));
}

#[test]
fn wrong_calls_are_status_2() {
    for words in [&["--format", "docx"][..], &["--date", "Tuesday"], &["--offsets", "bytes"], &["--jobs", "0"], &["--nonsense"], &["compare"]] {
        let output = ends_with(words, STORY, 2);
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{words:?}");
    }
}

#[test]
fn a_reserved_word_with_a_folder_is_a_file() {
    file("show", STORY.as_bytes());
    assert_eq!(lines(&ends_with(&["./show"], "", 0)).len(), 1);
}

#[test]
fn a_model_that_is_none_is_refused_by_name() {
    let wrong = file("wrong.bin", b"not weights");
    let output = ends_with(&["--model", &wrong], STORY, 2);
    assert!(messages(&output).contains("wrong.bin: this is not a Galley model file"));
}

#[test]
fn the_answer_can_go_into_a_file() {
    let target = file("answer.json", b"");
    let output = ends_with(&["--output", &target], STORY, 0);
    assert!(output.stdout.is_empty());
    let report: Value = serde_json::from_str(&fs::read_to_string(target).unwrap()).unwrap();
    assert_eq!(report["schema"], "galley/1");
}

#[test]
fn a_torn_run_goes_on_to_the_same_answers() {
    let questions: String =
        (0..5).map(|id| format!("{{\"id\": {id}, \"text\": \"Ada Obi spoke on day {id}.\"}}\n\n")).collect::<String>() + "no JSON\n";
    let input = file("resume.jsonl", questions.as_bytes());
    let whole = file("whole.jsonl", b"");
    ends_with(&["--jsonl", "--output", &whole, &input], "", 1);
    let whole = fs::read(whole).unwrap();
    // Killed amid the third answer, after all of them, and before the first.
    let third = whole.iter().enumerate().filter(|it| *it.1 == b'\n').nth(1).unwrap().0 + 20;
    for kept in [third, whole.len(), 0] {
        let torn = file("torn.jsonl", &whole[..kept]);
        ends_with(&["--jsonl", "--resume", "--output", &torn, &input], "", 1);
        assert_eq!(fs::read(torn).unwrap(), whole, "cut at {kept}");
    }
    assert!(messages(&ends_with(&["--resume"], STORY, 2)).contains("--output"));
}

#[test]
fn only_answers_to_the_same_lines_are_gone_on_with() {
    let question = |id: usize| format!("{{\"id\": {id}, \"text\": \"Ada Obi spoke on day {id}.\"}}\n");
    let input = file("asked.jsonl", (0..3).map(question).collect::<String>().as_bytes());
    let resumed = |output: &str, input: &str| messages(&ends_with(&["--jsonl", "--resume", "--output", output, input], "", 2));
    for story in ["Ada Obi spoke in Paris.\n\nThen she left.\n", "Ada Obi spoke in Paris.", "{\"id\": 1, \"text\": \"Ada Obi spoke.\"}\n"] {
        let article = file("article.txt", story.as_bytes());
        assert!(resumed(&article, &input).contains("something else than answers"), "{story}");
        assert_eq!(fs::read_to_string(&article).unwrap(), story, "nothing is lost");
    }
    let output = file("answered.jsonl", b"");
    ends_with(&["--jsonl", "--output", &output, &input], "", 0);
    let answered = fs::read(&output).unwrap();
    for others in [(5..9).map(question).collect::<String>(), question(0)] {
        let other = file("others.jsonl", others.as_bytes());
        assert!(resumed(&output, &other).contains("other lines"));
        assert_eq!(fs::read(&output).unwrap(), answered);
    }
}

#[test]
fn a_line_that_is_no_object_is_told() {
    let asked = "[1, \"Ada Obi spoke.\"]\n\"Ada Obi spoke.\"\n\nrain\n";
    let answers = lines(&ends_with(&["--jsonl"], asked, 1));
    assert!(answers.iter().all(|it| it["error"].as_str().is_some_and(|it| it.starts_with("expected an object"))), "{answers:?}");
    assert!(
        messages(&ends_with(&["--jsonl", "--format", "csv"], asked, 1)).contains("line 4, id null: expected an object"),
        "lines are counted as an editor does"
    );
}

#[test]
fn what_is_wrong_with_a_call_is_said_in_plain_words() {
    let told = |words: &[&str], status| messages(&ends_with(words, STORY, status));
    assert!(told(&["--jobs", "0"], 2).contains("expected a whole number from 1 up"));
    assert!(told(&["compare", "one.txt"], 2).contains("two articles, and 1 are named"));
    assert!(told(&["no-such-*.txt"], 1).contains("no file fits this pattern"));
}

#[test]
fn folders_give_a_report_for_each_article_in_order_of_path() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("stories");
    fs::create_dir_all(folder.join("inner")).unwrap();
    for (name, text) in [("b.txt", "Two words."), ("inner/c.md", "Three words here."), ("a.txt", "One."), ("picture.png", "none")] {
        fs::write(folder.join(name), text).unwrap();
    }
    let reports = lines(&ends_with(&[folder.to_str().unwrap()], "", 0));
    let ends: Vec<u64> = reports.iter().map(|it| it["blocks"][0]["end"].as_u64().unwrap()).collect();
    assert_eq!(ends, [4, 10, 17]);
    assert!(messages(&ends_with(&["--jsonl", folder.to_str().unwrap()], "", 2)).contains("no file in this folder ends in .jsonl"));
}

#[test]
fn articles_are_shown_with_their_marks() {
    let shown = ends_with(&["show", "-"], "President Ada Obi flew to Nairobi on Tuesday. It rained.\n", 0);
    let shown = String::from_utf8(shown.stdout).unwrap();
    assert_eq!(shown, "President [Ada Obi|person] flew to [Nairobi|place] on [Tuesday|time]. It rained.\n");
    assert!(messages(&ends_with(&["show", "--jsonl"], STORY, 2)).contains("show prints articles for people"));
}

#[test]
fn two_articles_are_compared_in_words_and_as_json() {
    let story = |killed: &str| format!("More than {killed} people have been killed since the war began, the Health Ministry said on Tuesday.\n");
    let (before, after) = (file("before.txt", story("5,400").as_bytes()), file("after.txt", story("7,000").as_bytes()));
    let told = ends_with(&["compare", &before, &after], "", 0);
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("Figures\n  ~ people: More than 5,400 [5400 people] → More than 7,000 [7000 people]  (line 1 → line 1)\n"), "{told}");
    let found = &lines(&ends_with(&["compare", "--format", "json", &before, &after], "", 0))[0];
    assert_eq!((&found["schema"], &found["offsets"]), (&Value::from("galley-compare/1"), &Value::from("codepoint")));
    assert_eq!(found["differences"][0]["after"]["value"], "7000 people");
    assert!(messages(&ends_with(&["compare", &before, "no-such-file.txt"], "", 1)).contains("no-such-file.txt"));
    assert!(messages(&ends_with(&["compare", &before], "", 2)).contains("two articles"));
}

/// A folder of two articles, in a name of its own.
fn two_stories(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join("inner")).unwrap();
    fs::write(folder.join("a.txt"), "Ada Obi spoke in Nairobi.").unwrap();
    fs::write(folder.join("inner/b.txt"), "Rain fell.").unwrap();
    folder
}

#[test]
fn patterns_are_opened_up_where_the_shell_left_them() {
    let folder = two_stories("patterns");
    let pattern = |end: &str| folder.join(end).to_str().unwrap().to_owned();
    assert_eq!(lines(&ends_with(&[&pattern("**/*.txt")], "", 0)).len(), 2);
    assert_eq!(lines(&ends_with(&[&pattern("?.txt")], "", 0)).len(), 1);
    assert!(messages(&ends_with(&[&pattern("*.doc")], "", 1)).contains("*.doc: "));
}

#[test]
fn many_articles_make_one_table() {
    let folder = two_stories("one-table");
    let table = ends_with(&["--format", "csv", folder.to_str().unwrap()], "", 0);
    let table = String::from_utf8(table.stdout).unwrap();
    let rows: Vec<&str> = table.split("\r\n").collect();
    assert!(rows[0].starts_with("article,list,kind,text,"), "{table}");
    assert!(rows[1].contains("a.txt,") && rows[1].ends_with(",person,Ada Obi,,,,,,,,1,,0,7"), "{table}");
    assert_eq!(table.matches("article,list").count(), 1);
    let asked = "{\"id\": \"x, y\", \"text\": \"Ada Obi spoke.\"}\nrain\n{\"id\": 7, \"text\": \"Rain.\"}\n";
    let output = ends_with(&["--jsonl", "--format", "csv"], asked, 1);
    assert!(String::from_utf8_lossy(&output.stdout).contains("\r\n\"x, y\",furniture,person,Ada Obi,"));
    assert!(messages(&output).contains("1 of 3 lines could not be answered"));
}

#[test]
fn every_format_is_written_for_many_articles() {
    let (folder, target) = (two_stories("every-format"), PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("written"));
    let (folder, into) = (folder.to_str().unwrap(), format!("{}/", target.display()));
    for format in galley::export::Format::ALL {
        let alone = ends_with(&["--format", format.name()], "Rain fell.", 0);
        let asked = "{\"id\": 1, \"text\": \"Rain fell.\"}\n";
        let answers = String::from_utf8(ends_with(&["--jsonl", "--format", format.name()], asked, 0).stdout).unwrap();
        if !["json", "csv"].contains(&format.name()) {
            let answer: Value = serde_json::from_str(&answers).unwrap();
            assert_eq!(answer["document"].as_str().unwrap().trim_end().as_bytes(), alone.stdout.trim_ascii_end(), "{}", format.name());
        }
        ends_with(&["--format", format.name(), "--output", &into, folder], "", 0);
        let endings = ["json", "csv", "html", "md", "jsonld", "ann", "conll", "xml"];
        let mut written = endings.iter().filter_map(|ending| fs::read(target.join("inner/b").with_extension(ending)).ok());
        assert!(written.any(|it| it == alone.stdout), "{}", format.name());
    }
    let (one, other) = (file("twin.txt", b"One."), format!("{folder}/a.txt"));
    fs::write(format!("{folder}/inner/a.txt"), "Other.").unwrap();
    let twins = ends_with(&["--output", &into, &other, &format!("{folder}/inner/a.txt"), &one], "", 2);
    assert!(messages(&twins).contains("another article is called a.txt too"));
}

#[test]
fn bad_lines_are_counted_and_a_pipe_is_left_quiet() {
    let asked = "{\"text\": \"Rain.\"}\nrain\n{\"text\": 1}\n";
    assert_eq!(messages(&ends_with(&["--jsonl"], asked, 1)), "galley: 2 of 3 lines could not be answered\n");
    assert_eq!(messages(&ends_with(&["--jsonl"], "{\"text\": \"Rain.\"}\n", 0)), "");
    assert!(messages(&ends_with(&["--jsonl", "--resume", "--format", "csv", "--output", "table.csv"], "", 2)).contains("--resume"));
}
