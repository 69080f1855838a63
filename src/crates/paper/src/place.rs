//! Where everything of a ticket stands. Pure: the same words and fonts give the
//! same places, in points from the upper left corner.

use crate::Ticket;
use crate::typeface::Fonts;

/// A5 in points (ISO 216: 148 by 210 mm).
pub(crate) const PAGE: (f32, f32) = (419.53, 595.28);
pub(crate) const MARGIN: f32 = 36.0;
const INNER: f32 = PAGE.0 - 2.0 * MARGIN;
/// The side of the code: 5.6 cm, read from an arm's length.
const CODE_SIDE: f32 = 158.0;
const TERM_WIDTH: f32 = 104.0;
const GAP: f32 = 14.0;

/// What something is coloured as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    Text,
    Muted,
    Band,
    OnBand,
    OnBandMuted,
    Rule,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) x: f32,
    pub(crate) baseline: f32,
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) ink: Ink,
    pub(crate) text: String,
}

/// A piece that is read as one, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Piece {
    /// The dark band behind the heading, down to this height: decoration.
    Band(f32),
    Heading(Vec<Line>),
    Paragraph(Vec<Line>),
    /// The square of the code, by its upper left corner and its side.
    Code {
        x: f32,
        y: f32,
        side: f32,
    },
    Fact {
        term: Vec<Line>,
        value: Vec<Line>,
    },
    /// A thin line from margin to margin at this height: decoration.
    Rule(f32),
}

/// The pages of a ticket.
pub(crate) fn ticket(fonts: &Fonts, ticket: &Ticket) -> Vec<Vec<Piece>> {
    let mut setter = Setter {
        fonts,
        y: 0.0,
        page: Vec::new(),
        pages: Vec::new(),
    };
    setter.band(ticket);
    setter.code(ticket);
    for (term, value) in &ticket.facts {
        setter.fact(term, value);
    }
    setter.pages.push(setter.page);
    setter.pages
}

/// How a text looks.
#[derive(Clone, Copy)]
struct Style {
    size: f32,
    bold: bool,
    ink: Ink,
}

struct Setter<'a> {
    fonts: &'a Fonts,
    /// Down to where the page is filled.
    y: f32,
    page: Vec<Piece>,
    pages: Vec<Vec<Piece>>,
}

impl Setter<'_> {
    /// Lines from `self.y` down; `self.y` is below them then.
    fn text(&mut self, text: &str, x: f32, width: f32, style: Style) -> Vec<Line> {
        let Style { size, bold, ink } = style;
        let face = if bold {
            &self.fonts.bold
        } else {
            &self.fonts.regular
        };
        let leading = size * 1.32;
        let lines = face.lines(text, size, width);
        let set = lines.into_iter().enumerate().map(|(row, text)| Line {
            x,
            baseline: self.y + size + leading * row as f32,
            size,
            bold,
            ink,
            text,
        });
        let set: Vec<Line> = set.collect();
        self.y += leading * set.len() as f32;
        set
    }

    fn band(&mut self, ticket: &Ticket) {
        self.page.push(Piece::Band(0.0));
        self.y = 30.0;
        let small = Style {
            size: 10.0,
            bold: false,
            ink: Ink::OnBandMuted,
        };
        let above = format!("{} · {}", ticket.title, ticket.issuer);
        let above = self.text(&above, MARGIN, INNER, small);
        self.page.push(Piece::Paragraph(above));
        self.y += 4.0;
        let large = Style {
            size: 19.0,
            bold: true,
            ink: Ink::OnBand,
        };
        let heading = self.text(&ticket.event, MARGIN, INNER, large);
        self.page.push(Piece::Heading(heading));
        self.y += 22.0;
        let bottom = self.y;
        if let Some(band) = self.page.first_mut() {
            *band = Piece::Band(bottom);
        }
    }

    fn code(&mut self, ticket: &Ticket) {
        self.y += 22.0;
        self.make_room(CODE_SIDE);
        let (top, x) = (self.y, MARGIN + CODE_SIDE + 20.0);
        let width = INNER - CODE_SIDE - 20.0;
        let strong = Style {
            size: 13.0,
            bold: true,
            ink: Ink::Text,
        };
        let calm = Style {
            size: 10.0,
            bold: false,
            ink: Ink::Muted,
        };
        self.y += 6.0;
        let standing = self.text(&ticket.standing, x, width, strong);
        self.page.push(Piece::Paragraph(standing));
        self.y += 4.0;
        let advice = self.text(&ticket.advice, x, width, calm);
        self.page.push(Piece::Paragraph(advice));
        self.y += 18.0;
        let label = self.text(&ticket.code_label, x, width, calm);
        self.page.push(Piece::Paragraph(label));
        let signs = self.text(&ticket.signs, x, width, strong);
        self.page.push(Piece::Paragraph(signs));
        self.page.push(Piece::Code {
            x: MARGIN,
            y: top,
            side: CODE_SIDE,
        });
        self.y = self.y.max(top + CODE_SIDE) + 22.0;
    }

    fn fact(&mut self, term: &str, value: &str) {
        let muted = Style {
            size: 10.0,
            bold: false,
            ink: Ink::Muted,
        };
        let plain = Style {
            size: 11.5,
            bold: false,
            ink: Ink::Text,
        };
        let (x, width) = (MARGIN + TERM_WIDTH + GAP, INNER - TERM_WIDTH - GAP);
        // Set once to see how high it is, and again where it stands.
        let start = self.y;
        self.text(value, x, width, plain);
        let height = self.y - start + 18.0;
        self.y = start;
        self.make_room(height);
        self.page.push(Piece::Rule(self.y));
        let top = self.y + 6.0;
        self.y = top + 1.5;
        let term = self.text(term, MARGIN, TERM_WIDTH, muted);
        let left = self.y;
        self.y = top;
        let value = self.text(value, x, width, plain);
        self.y = self.y.max(left) + 7.0;
        self.page.push(Piece::Fact { term, value });
    }

    /// Goes on to a new page unless so much still fits on this one.
    fn make_room(&mut self, height: f32) {
        if self.y + height > PAGE.1 - MARGIN {
            self.pages.push(std::mem::take(&mut self.page));
            self.y = MARGIN;
        }
    }
}
