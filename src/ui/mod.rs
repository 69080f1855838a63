//! The design system: panes, buttons, badges, icons, the map, the window glyph,
//! the page frame. Rule: no domain words; a component gets texts, numbers and
//! addresses, never an organisation. Features compose these parts.

pub mod page;
