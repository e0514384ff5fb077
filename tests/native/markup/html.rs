//! Reading rendered text: enough of it to ask for a tag, and for what a reader sees or hears.

/// What stands between `from` and the next `to`, for every `from`.
pub(super) fn between<'t>(text: &'t str, from: &str, to: &str) -> Vec<&'t str> {
    text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap_or(rest)).collect()
}

/// A text without what stands between `from` and the next `to`, both included.
pub(super) fn without(text: &str, from: &str, to: &str) -> String {
    let mut parts = text.split(from);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, rest| kept + rest.split_once(to).map_or("", |(_, after)| after))
}

/// What a reader sees or hears: the texts and labels, each tag a space.
pub(crate) fn read_out(html: &str) -> String {
    let shown = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let spoken = between(html, "aria-label=\"", "\"");
    shown.chain(spoken).collect::<Vec<_>>().join(" ")
}

/// Whether there is a tag with all of these attributes, in any order.
pub(super) fn has_tag(html: &str, name: &str, attributes: &[(&str, &str)]) -> bool {
    let has = |tag: &str, (key, value): &(&str, &str)| tag.contains(&format!(" {key}=\"{value}\""));
    let tags = between(html, &["<", name, " "].concat(), ">");
    tags.iter().any(|tag| attributes.iter().all(|attribute| has(&[" ", tag].concat(), attribute)))
}

/// Whether there is a button for this action.
pub(crate) fn has_button(html: &str, action: &str) -> bool {
    has_tag(html, "button", &[("data-action", action)])
}

/// The inputs that do not stand inside a label, which is their name.
pub(super) fn nameless_inputs(html: &str) -> Vec<&str> {
    let nameless = |(place, _): &(usize, &str)| html[..*place].rfind("<label") <= html[..*place].rfind("</label>");
    html.match_indices("<input").filter(nameless).map(|(place, _)| html[place..].split('>').next().unwrap_or_default()).collect()
}
