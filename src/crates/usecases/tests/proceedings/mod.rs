mod ledger;
mod refusals;
mod support;
mod write;
