//! The design system: panes, buttons, badges, icons, the map, the window glyph,
//! the page frame. Rule: no domain words; a component gets texts, numbers and
//! addresses, never an organisation. Features compose these parts.

pub mod chart;
pub mod difference;
pub mod form;
pub mod frame;
pub mod icon;
pub mod map;
pub mod markdown;
pub mod numeral;
pub mod page;
pub mod panes;
pub mod parts;
pub mod search_box;
pub mod window;
