//! The ways the quiz is shipped: beside the blog (most other tests), from a package's CDN, as one
//! file that also works from disk, and in a frame.

use std::process::Command;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::folder::Folder;
use crate::pages::{PLAIN, Place, dist};
use crate::quiz::Quiz;
use crate::server::{Options, Server};

#[tokio::test(flavor = "multi_thread")]
async fn one_file_is_enough_also_from_disk() {
    let folder = Folder::new();
    folder.write("heavy-legs.single.js", &std::fs::read(dist().join("heavy-legs.single.js")).expect("a published file"));
    folder.write("post.html", PLAIN.replace("{{widget}}/heavy-legs.js", "heavy-legs.single.js").as_bytes());
    let browser = Browser::open().await;
    browser.goto(&format!("file://{}/post.html", folder.path().display())).await;
    Quiz::on(&browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
    let others: Vec<String> =
        browser.requests().await.into_iter().filter(|address| !address.ends_with("post.html") && !address.ends_with("heavy-legs.single.js")).collect();
    assert_eq!(others, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_file_needs_no_permission_to_connect() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; require-trusted-types-for 'script'";
    let place = Place::under(&PLAIN.replace("heavy-legs.js", "heavy-legs.single.js"), &[("content-security-policy", policy)]).await;
    let browser = place.open().await;
    Quiz::on(&browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_package_from_a_cdn_runs_under_its_versions_address_with_integrity() {
    let made: Value = serde_json::from_slice(&std::fs::read(dist().join("version.json")).expect("a published file")).expect("it is JSON");
    let tag = format!(
        "<script src=\"{{{{widget}}}}/npm/heavy-legs@{}/heavy-legs.js\" integrity=\"{}\" crossorigin=\"anonymous\" async></script>",
        made["version"].as_str().expect("a version"),
        made["integrity"].as_str().expect("a hash"),
    );
    let post = PLAIN.replace("<script src=\"{{widget}}/heavy-legs.js\" async></script>", &tag);
    let place = Place::from_cdn(&post, &format!("npm/heavy-legs@{}/", made["version"].as_str().expect("a version"))).await;
    let browser = place.open().await;
    Quiz::on(&browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

/// Whatever a bundler makes of the page's scripts.
#[tokio::test(flavor = "multi_thread")]
async fn the_one_file_may_be_part_of_a_bundle() {
    let folder = Folder::new();
    let single = std::fs::read(dist().join("heavy-legs.single.js")).expect("a published file");
    folder.write("bundle.js", &[b"const before = 1;\n", &single[..], b"\nexport const after = before + 1;\n"].concat());
    folder.write("post.html", PLAIN.replace("src=\"{{widget}}/heavy-legs.js\" async", "src=\"bundle.js\" type=\"module\"").as_bytes());
    let server = Server::start(folder.path(), Options::default()).await;
    let browser = Browser::open().await;
    browser.goto(&server.url("post.html")).await;
    Quiz::on(&browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_tells_the_page_how_high_it_is_and_takes_its_wishes_from_the_address() {
    let post = "<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>A post</title>
        <script>addEventListener('message', ({ data }) => { if (data.type === 'heavy-legs:height') document.querySelector('iframe').height = data.height; })</script>
        <iframe src=\"{{widget}}/frame.html?theme=dark&mode=full&onload=x&style=x&src=https://elsewhere.example/quiz.json&src=http://%20\" title=\"Quiz\" width=\"360\"></iframe>";
    let place = Place::in_folder(post).await;
    let browser = place.open().await;
    let fits = "const frame = document.querySelector('iframe'), page = frame.contentDocument;
        return page.querySelector('heavy-legs-quiz')?.offsetHeight > 300 && frame.offsetHeight >= page.documentElement.scrollHeight";
    browser.until("a frame as high as the quiz", fits, vec![]).await;
    let wishes = "const quiz = document.querySelector('iframe').contentDocument.querySelector('heavy-legs-quiz');
        return [quiz.shadowRoot.querySelector('.frame').dataset.theme, quiz.shadowRoot.querySelectorAll('button').length, quiz.getAttributeNames().sort().join()]";
    assert_eq!(browser.run(wishes, vec![]).await, json!(["dark", 1, "data-guest,loading,mode,theme"]));
    assert_eq!(browser.console().await, [""; 0]);
    // By itself the frame's page takes no words from who wrote its address.
    let spoken = "frame.html?theme=dark&heading=Win+a+prize&intro=Call+us&contact=0900&links=%7B%7D";
    browser.goto(&place.address().replace("2026/11/post.html", &format!("assets/quiz/{spoken}"))).await;
    let names = "return document.querySelector('heavy-legs-quiz')?.getAttributeNames().sort().join()";
    assert_eq!(browser.until("the quiz", names, vec![]).await, "data-guest,loading,theme");
}

#[test]
fn the_folder_is_a_package_without_scripts_that_run_at_install() {
    let package: Value = serde_json::from_slice(&std::fs::read(dist().join("package.json")).expect("a published file")).expect("it is JSON");
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    assert!(package.get("scripts").is_none() && package.get("dependencies").is_none(), "{package}");
    let packed = Command::new("npm").args(["pack", "--dry-run", "--json", "--ignore-scripts"]).current_dir(dist()).output().expect("npm is there");
    assert!(packed.status.success(), "{}", String::from_utf8_lossy(&packed.stderr));
    let listed: Value = serde_json::from_slice(&packed.stdout).expect("npm answers in JSON");
    let listed = if listed.is_array() { listed[0].clone() } else { listed.as_object().and_then(|all| all.values().next()).expect("one package").clone() };
    let mut files: Vec<&str> = listed["files"].as_array().expect("a list of files").iter().filter_map(|file| file["path"].as_str()).collect();
    files.sort_unstable();
    for file in package["files"].as_array().expect("a list of files") {
        assert!(files.contains(&file.as_str().expect("a name")), "{file} is not in the package: {files:?}");
    }
    for page in ["index.html", "page.css", "version.json"] {
        assert!(!files.contains(&page), "{page} is in the package");
    }
}

/// Blogs that are rendered on a server import what their pages do.
#[test]
fn the_package_can_be_imported_where_there_is_no_page() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path().join("node_modules")).expect("a new folder");
    std::os::unix::fs::symlink(dist(), folder.path().join("node_modules/heavy-legs")).expect("a new link");
    for import in ["require('heavy-legs')", "import('heavy-legs')", "import('heavy-legs/heavy-legs.single.js')"] {
        let run = Command::new("node").args(["--eval", import]).current_dir(folder.path()).output().expect("node is there");
        assert!(run.status.success(), "{import}: {}", String::from_utf8_lossy(&run.stderr));
    }
}

/// The element's manifest says what the script does: no attribute, event or method more or less.
#[test]
fn the_manifest_lists_what_there_is() {
    let manifest: Value = serde_json::from_slice(&std::fs::read(dist().join("custom-elements.json")).expect("a published file")).expect("it is JSON");
    let element = &manifest["modules"][0]["declarations"][0];
    let names =
        |list: &str| -> Vec<String> { element[list].as_array().expect("a list").iter().filter_map(|one| one["name"].as_str().map(str::to_owned)).collect() };
    let script = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/embed/script/settings.js")).expect("the settings");
    let watched = script.split_once("ATTRIBUTES =").and_then(|(_, rest)| rest.split('"').nth(1)).expect("the list of attributes");
    let mut watched: Vec<&str> = watched.split(' ').collect();
    watched.sort_unstable();
    assert_eq!(names("attributes"), watched);
    let style = std::fs::read_to_string(dist().join("heavy-legs-widget.js")).expect("a published file")
        + &std::fs::read_to_string(dist().join("heavy-legs.js")).expect("a published file");
    let properties = names("cssProperties");
    for property in &properties {
        assert!(style.contains(&format!("var({property},")), "{property} is not used");
    }
    let mut used: Vec<&str> = style.split("var(--hl-").skip(1).filter_map(|rest| rest.split([',', ')']).next()).collect();
    used.sort_unstable();
    used.dedup();
    for name in used {
        assert!(properties.contains(&format!("--hl-{name}")), "--hl-{name} is not in the manifest");
    }
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("the read-me");
    for list in ["attributes", "cssProperties", "cssParts", "events"] {
        for name in names(list) {
            assert!(readme.contains(&format!("\n| `{name}` | ")), "README.md has no row for {name}");
        }
    }
    let read = |name: &str| std::fs::read_to_string(format!("{}/src/embed/script/{name}.js", env!("CARGO_MANIFEST_DIR"))).expect("a part of the script");
    let (life, told) = (read("element"), read("events"));
    let mut events: Vec<String> = told.split("say(\"").skip(1).filter_map(|rest| Some(format!("heavy-legs:{}", rest.split('"').next()?))).collect();
    events.push("heavy-legs:error".to_owned());
    assert!(life.contains("CustomEvent(\"heavy-legs:error\""));
    let sorted = |mut names: Vec<String>| {
        names.sort_unstable();
        names.dedup();
        names
    };
    assert_eq!(sorted(names("events")), sorted(events));
    let members = life.lines().filter_map(|line| line.strip_prefix("  ")?.trim_start_matches("async ").trim_start_matches("get ").split_once('('));
    let own = |name: &&str| name.chars().all(char::is_alphanumeric) && *name != "constructor" && !name.ends_with("Callback");
    assert_eq!(sorted(names("members")), sorted(members.map(|(name, _)| name).filter(own).map(str::to_owned).collect()));
    for name in names("members") {
        assert!(readme.contains(&format!("`{name}`")) || readme.contains(&format!("`{name}(")), "README.md does not name {name}");
    }
}
