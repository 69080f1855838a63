mod change;
mod check_in;
mod keep;
mod refusals;
mod register;
mod rush;
mod support;
