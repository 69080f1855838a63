//! One folder per part of the product, each with its pages and forms.
//! Rule: a feature never uses another; pages that mix two are composed in `app`.

pub mod about;
pub mod accounts;
pub mod centres;
pub mod developers;
pub mod directory;
pub mod forums;
pub mod home;
pub mod logo;
pub mod manage;
pub mod membership;
pub mod people;
pub mod preparation;
pub mod profiles;
pub mod proposals;
pub mod registration;
pub mod requests;
