mod ledger;
mod photos;
mod refusals;
mod support;
mod write;
