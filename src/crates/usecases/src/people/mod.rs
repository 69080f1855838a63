//! What is done with people and their posts.

pub mod add;
pub mod show;

pub use add::{AddPerson, AddPost, AddedPerson, add_people};
pub use show::{Appearance, PersonPostView, PersonView, show_person};
