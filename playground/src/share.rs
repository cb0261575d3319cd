//! Links that hold a program: `#k1.` and the deflated text in base64url. Nothing is uploaded.
//!
//! In: the Python text and, where it was edited, the JavaScript. Out: the part of a link after `#`, and back. A link
//! comes from anyone, so decoding bounds its work and never trusts what it reads.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// What starts every link of this version.
pub const PREFIX: &str = "k1.";
/// Longest link that is made or read, in characters.
pub const LONGEST_LINK: usize = 64 * 1024;
/// Most text that a link may unpack to, in bytes.
pub const LONGEST_TEXT: usize = 256 * 1024;
/// Up to this length links survive chat programs.
pub const CHAT_SAFE: usize = 2000;

/// A program as a link holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The Python text.
    pub python: String,
    /// The JavaScript, if it was edited.
    pub javascript: Option<String>,
}

/// The part after `#`, or why there is none.
///
/// # Errors
/// The program is too long for a link.
pub fn encode(shared: &Shared) -> Result<String, String> {
    let mut text = shared.python.clone();
    if let Some(javascript) = &shared.javascript {
        // Python source cannot hold a NUL, so it parts the two.
        text.push('\0');
        text.push_str(javascript);
    }
    let link = format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(compress_to_vec(text.as_bytes(), 9)));
    if text.len() > LONGEST_TEXT || link.len() > LONGEST_LINK {
        return Err(format!(
            "This program is too long for a link ({} KB; a link holds about {} KB of packed text). Copy the text instead.",
            text.len().div_ceil(1024),
            LONGEST_LINK / 1024
        ));
    }
    Ok(link)
}

/// Reads the part after `#`.
///
/// # Errors
/// What is wrong with the link, as a sentence.
pub fn decode(hash: &str) -> Result<Shared, String> {
    let hash = hash.trim_start_matches('#');
    if hash.len() > LONGEST_LINK {
        return Err("This link is longer than any link that Keel makes, so it was not opened.".to_string());
    }
    let Some(packed) = hash.strip_prefix(PREFIX) else {
        return Err("This is not a link to a Keel program, or it was made by a newer version.".to_string());
    };
    // Chat programs like to take the full stop or bracket after a link into it.
    let packed =
        packed.trim_end_matches(|mark: char| ".,;:)>]}!?'\"=".contains(mark) || mark.is_whitespace());
    let broken =
        || "This link is damaged: part of it is missing or was changed. Ask for it again.".to_string();
    let bytes = URL_SAFE_NO_PAD.decode(packed).map_err(|_| broken())?;
    let bytes = decompress_to_vec_with_limit(&bytes, LONGEST_TEXT).map_err(|error| {
        if error.status == miniz_oxide::inflate::TINFLStatus::HasMoreOutput {
            "This link unpacks to more text than the page takes, so it was not opened.".to_string()
        } else {
            broken()
        }
    })?;
    let text = String::from_utf8(bytes).map_err(|_| broken())?;
    Ok(match text.split_once('\0') {
        Some((python, javascript)) => {
            Shared { python: python.to_string(), javascript: Some(javascript.to_string()) }
        }
        None => Shared { python: text, javascript: None },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn python(text: &str) -> Shared {
        Shared { python: text.to_string(), javascript: None }
    }

    #[test]
    fn links_hold_any_text() {
        for text in ["", "print('hi')\n", "s = '日本語 \u{1f600}'\n", &"x = 1\n".repeat(20_000)] {
            assert_eq!(decode(&format!("#{}", encode(&python(text)).unwrap())), Ok(python(text)));
        }
        let both = Shared { python: "a".into(), javascript: Some("b".into()) };
        assert_eq!(decode(&encode(&both).unwrap()), Ok(both));
    }

    #[test]
    fn a_full_stop_after_a_link_does_no_harm() {
        let link = encode(&python("print(1)")).unwrap();
        assert_eq!(decode(&format!("{link}.")), Ok(python("print(1)")));
    }

    #[test]
    fn bad_links_say_so() {
        for link in ["#k1.", "#k1.!!!", "#k1.AAAA", "#k2.abc", "#", "#k1.\u{1f600}"] {
            assert!(decode(link).is_err(), "{link}");
        }
        let link = encode(&python(&"def f(x): return x * 3\n".repeat(9))).unwrap();
        for cut in PREFIX.len()..link.len() {
            let _ = decode(&link[..cut]);
        }
        let bomb = URL_SAFE_NO_PAD.encode(compress_to_vec(&vec![b'a'; 2 * LONGEST_TEXT], 9));
        assert!(decode(&format!("k1.{bomb}")).unwrap_err().contains("more text"));
        assert!(decode(&format!("k1.{}", "A".repeat(LONGEST_LINK))).unwrap_err().contains("longer"));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert!(encode(&python(&"x".repeat(LONGEST_TEXT + 1))).is_err());
    }
}
