mod change;
mod check_in;
mod keep;
mod notices;
mod refusals;
mod register;
mod rush;
mod support;
