use super::*;
use crate::place::{Line, PAGE, Piece};

/// The fonts that set-up makes.
fn fonts() -> Fonts {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../public/fonts");
    let read = |file: &str| std::fs::read(folder.join(file)).unwrap();
    Fonts::read(read("onest-400.ttf"), read("onest-700.ttf")).unwrap()
}

fn forum() -> Ticket {
    Ticket {
        language: "kk".to_owned(),
        issuer: "Бір терезе".to_owned(),
        title: "Билет".to_owned(),
        event: "Қызылорда облысының XIII Азаматтық форумы: «Өңірдің үні – өзгерістің күші»"
            .to_owned(),
        standing: "Орныңыз бар".to_owned(),
        advice: "Кіреберісте осы QR-кодты көрсетіңіз.".to_owned(),
        address: "https://birtereze.example/kk/tickets/7Q2M9KDX4TBWZ0HF".to_owned(),
        code_label: "Билет коды".to_owned(),
        signs: "7Q2M-9KDX-4TBW-Z0HF".to_owned(),
        facts: [
            ("Аты-жөні", "Гүлнұр Әбдіқадырқызы Ізтілеуова"),
            ("Қатысу түрі", "Делегат"),
            ("Ұйым", "«Арал теңізін қорғау» қоғамдық қоры"),
            ("Қашан", "2026 жылғы 10–11 желтоқсан"),
            (
                "Қайда",
                "Асқар Тоқмағанбетов атындағы Мәдениет үйі, Қызылорда қаласы",
            ),
        ]
        .map(|(term, value)| (term.to_owned(), value.to_owned()))
        .to_vec(),
    }
}

/// Where each line stands, and what it says.
fn described(pages: &[Vec<Piece>]) -> String {
    let mut text = String::new();
    for (number, page) in pages.iter().enumerate() {
        text.push_str(&format!("page {}\n", number + 1));
        for piece in page {
            match piece {
                Piece::Band(y) => text.push_str(&format!("  band to {y:.0}\n")),
                Piece::Rule(y) => text.push_str(&format!("  rule at {y:.0}\n")),
                Piece::Code { x, y, side } => {
                    text.push_str(&format!("  code at {x:.0} {y:.0}, {side:.0} wide\n"));
                }
                piece => {
                    for line in lines(piece) {
                        let Line {
                            x,
                            baseline,
                            text: said,
                            ..
                        } = line;
                        text.push_str(&format!("  {x:.0} {baseline:.0} {said}\n"));
                    }
                }
            }
        }
    }
    text
}

fn lines(piece: &Piece) -> Vec<&Line> {
    match piece {
        Piece::Heading(lines) | Piece::Paragraph(lines) => lines.iter().collect(),
        Piece::Fact { term, value } => term.iter().chain(value).collect(),
        Piece::Band(_) | Piece::Rule(_) | Piece::Code { .. } => Vec::new(),
    }
}

#[test]
fn a_ticket_is_one_page_in_reading_order() {
    insta::assert_snapshot!(described(&place::ticket(&fonts(), &forum())));
}

#[test]
fn long_words_are_cut_and_long_tickets_go_on_overleaf() {
    let mut ticket = forum();
    ticket.facts = vec![("Ұйым".to_owned(), "Ә".repeat(400)); 6];
    let pages = place::ticket(&fonts(), &ticket);
    assert!(pages.len() > 1);
    for line in pages.iter().flatten().flat_map(lines) {
        assert!(line.baseline < PAGE.1 - 30.0, "{line:?}");
        assert!(line.text.chars().count() < 40, "{line:?}");
    }
    let kept: usize = pages
        .iter()
        .flatten()
        .flat_map(lines)
        .map(|line| line.text.matches('Ә').count())
        .sum();
    assert_eq!(kept, 2_400);
    assert!(ticket_pdf(&fonts(), &ticket).is_ok());
}

#[test]
fn the_file_is_whole_and_the_same_each_time() {
    let file = ticket_pdf(&fonts(), &forum()).unwrap();
    assert!(file.starts_with(b"%PDF-1.") && file.ends_with(b"%%EOF"));
    assert_eq!(file, ticket_pdf(&fonts(), &forum()).unwrap());
    // A ticket is opened on a slow network.
    assert!(file.len() < 40 * 1024, "{} bytes", file.len());
}

#[test]
fn letters_of_other_scripts_do_not_spoil_the_file() {
    let mut ticket = forum();
    ticket.facts = vec![("Name".to_owned(), "გიორგი 李 🌾\u{202e}".to_owned())];
    assert!(ticket_pdf(&fonts(), &ticket).is_ok());
}

#[test]
fn an_address_too_long_for_a_code_is_refused() {
    let mut ticket = forum();
    ticket.address = "x".repeat(5_000);
    assert!(matches!(
        ticket_pdf(&fonts(), &ticket),
        Err(PaperError::Code)
    ));
}

#[test]
fn what_is_not_a_font_is_refused() {
    assert!(Fonts::read(Vec::new(), b"not a font".to_vec()).is_none());
}
