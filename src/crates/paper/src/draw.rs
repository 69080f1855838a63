//! Pieces in their places become a PDF file, each with the tag that says what
//! it is to a screen reader.

use crate::Ticket;
use crate::place::{self, Ink, Line, MARGIN, PAGE, Piece};
use crate::typeface::Fonts;
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder, ConfigurationError};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, Tag, TagGroup, TagTree,
};
use krilla::text::TextDirection;
use krilla::{Document, SerializeSettings};
use qrcode::{Color, EcLevel, QrCode};
use std::num::NonZeroU16;
use thiserror::Error;

/// Why a file could not be made.
#[derive(Debug, Error)]
pub enum PaperError {
    /// The address does not fit into a code.
    #[error("the address is too long for a code")]
    Code,
    /// The library does not know the standard that the file is to keep.
    #[error("no file of this standard can be made: {0:?}")]
    Standard(ConfigurationError),
    /// The file could not be put together.
    #[error("the file could not be put together: {0:?}")]
    File(Box<KrillaError>),
}

pub(crate) fn ticket(fonts: &Fonts, ticket: &Ticket) -> Result<Vec<u8>, PaperError> {
    let code = QrCode::with_error_correction_level(&ticket.address, EcLevel::M)
        .map_err(|_| PaperError::Code)?;
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(PaperError::Standard)?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let title = format!("{}: {}", ticket.title, ticket.event);
    let mut tree = TagTree::new().with_lang(Some(ticket.language.clone()));
    let mut facts = TagGroup::new(Tag::L(ListNumbering::None));
    for pieces in place::ticket(fonts, ticket) {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).unwrap_or_default();
        let mut page = document.start_page_with(settings);
        let mut pen = Pen {
            surface: page.surface(),
            fonts,
        };
        for piece in pieces {
            match piece {
                Piece::Band(bottom) => pen.block((0.0, 0.0, PAGE.0, bottom), Ink::Band),
                Piece::Rule(y) => pen.block((MARGIN, y, PAGE.0 - 2.0 * MARGIN, 0.7), Ink::Rule),
                Piece::Heading(lines) => {
                    let one = NonZeroU16::MIN;
                    let tag = Tag::Hn(one, Some(ticket.event.clone()));
                    tree.push(group(tag, pen.lines(&lines)));
                }
                Piece::Paragraph(lines) if lines.is_empty() => {}
                Piece::Paragraph(lines) => tree.push(group(Tag::P, pen.lines(&lines))),
                Piece::Code { x, y, side } => {
                    let alternative = format!("{}: {}", ticket.code_label, ticket.signs);
                    let drawn = pen.code(&code, x, y, side);
                    tree.push(group(Tag::Figure(Some(alternative)), vec![drawn]));
                }
                Piece::Fact { term, value } => {
                    let mut item = TagGroup::new(Tag::LI);
                    item.push(group(Tag::Lbl, pen.lines(&term)));
                    item.push(group(Tag::LBody, pen.lines(&value)));
                    facts.push(item);
                }
            }
        }
    }
    tree.push(facts);
    document.set_tag_tree(tree);
    let mut outline = Outline::new();
    let start = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    outline.push_child(OutlineNode::new(title.clone(), start));
    document.set_outline(outline);
    document.set_metadata(
        Metadata::new()
            .title(title)
            .language(ticket.language.clone())
            .creator(ticket.issuer.clone()),
    );
    document
        .finish()
        .map_err(|error| PaperError::File(Box::new(error)))
}

fn group(tag: impl Into<krilla::tagging::TagKind>, drawn: Vec<Identifier>) -> TagGroup {
    let children = drawn.into_iter().map(Into::into).collect();
    TagGroup::with_children(tag, children)
}

/// The colours of the site, light scheme.
fn fill(ink: Ink) -> Fill {
    let (red, green, blue) = match ink {
        Ink::Text => (0x14, 0x22, 0x37),
        Ink::Muted => (0x4a, 0x56, 0x6b),
        Ink::Band => (0x11, 0x29, 0x4f),
        Ink::OnBand => (0xff, 0xff, 0xff),
        Ink::OnBandMuted => (0xc3, 0xd3, 0xdf),
        Ink::Rule => (0xc9, 0xd6, 0xcd),
    };
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }
}

struct Pen<'a> {
    surface: Surface<'a>,
    fonts: &'a Fonts,
}

impl Pen<'_> {
    /// A filled rectangle (left, top, width, height) that says nothing.
    fn block(&mut self, (x, y, width, height): (f32, f32, f32, f32), ink: Ink) {
        let artifact = Artifact::with_kind(ArtifactType::Layout);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        self.surface.set_fill(Some(fill(ink)));
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
        self.surface.end_tagged();
    }

    fn lines(&mut self, lines: &[Line]) -> Vec<Identifier> {
        lines.iter().map(|line| self.line(line)).collect()
    }

    fn line(&mut self, line: &Line) -> Identifier {
        let face = if line.bold {
            &self.fonts.bold
        } else {
            &self.fonts.regular
        };
        let drawn = self
            .surface
            .start_tagged(ContentTag::Span(SpanTag::empty()));
        self.surface.set_fill(Some(fill(line.ink)));
        self.surface.draw_text(
            Point::from_xy(line.x, line.baseline),
            face.font.clone(),
            line.size,
            &line.text,
            false,
            TextDirection::LeftToRight,
        );
        self.surface.end_tagged();
        drawn
    }

    /// Dark squares on the white of the paper; squares side by side are one
    /// rectangle, or thin white lines would be seen between them.
    fn code(&mut self, code: &QrCode, x: f32, y: f32, side: f32) -> Identifier {
        let drawn = self.surface.start_tagged(ContentTag::Other);
        self.surface.set_fill(Some(fill(Ink::Text)));
        let modules = code.width();
        let step = side / modules as f32;
        let mut path = PathBuilder::new();
        for (row, colors) in code.to_colors().chunks(modules).enumerate() {
            let mut column = 0;
            for run in colors.chunk_by(|one, next| one == next) {
                if run.first() == Some(&Color::Dark) {
                    let (left, top) = (x + step * column as f32, y + step * row as f32);
                    // A little over the edge for the same reason.
                    let rect = Rect::from_xywh(left, top, step * run.len() as f32, step * 1.02);
                    if let Some(rect) = rect {
                        path.push_rect(rect);
                    }
                }
                column += run.len();
            }
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
        self.surface.end_tagged();
        drawn
    }
}
