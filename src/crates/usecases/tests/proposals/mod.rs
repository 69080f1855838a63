mod refusals;
mod review;
mod schedule;
mod send;
mod support;
mod talk;
