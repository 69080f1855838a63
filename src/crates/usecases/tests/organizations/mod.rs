mod load;
mod remove;
mod save;
mod show;
mod slugs;
mod speed;
mod together;
