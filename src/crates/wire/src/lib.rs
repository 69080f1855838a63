//! The types of the public API.
//!
//! Rule: what is published here stays: fields are added, never renamed or
//! removed, within a version. Used by `server`; knows no other room.

pub mod v1;
