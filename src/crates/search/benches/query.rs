//! How long queries of each kind take, and building the index, at 1,000, 10,000 and 100,000 records.
#![expect(clippy::expect_used, reason = "a benchmark may stop")]

#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    clippy::allow_attributes,
    clippy::indexing_slicing,
    reason = "shared"
)]
mod support;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use search::{Files, Listing, Query, encode};
use std::hint::black_box;

fn files(size: usize) -> Files {
    encode(
        &support::groups(),
        &support::flags(),
        &support::records(size, 7),
    )
}

fn read(files: &Files) -> Listing {
    let mut listing = Listing::parse(&files.core).expect("core");
    listing.attach_text(&files.text).expect("text");
    listing
}

fn query(criterion: &mut Criterion) {
    for size in [1_000, 10_000, 100_000] {
        let files = files(size);
        let listing = read(&files);
        let mut group = criterion.benchmark_group("query");
        group.sample_size(20);
        for (kind, text) in [
            ("all", ""),
            ("exact", "қызылорда"),
            ("words", "үміт ауданы"),
            ("form", "общественный фонд"),
            ("letter", "қ"),
            ("bin", "940140"),
            ("latin", "Qyzylorda"),
            ("layout", ")spskjhlf"),
            ("fuzzy", "қызылрода"),
        ] {
            let query = Query {
                text: text.to_owned(),
                selected: vec![vec![], vec![0, 1]],
                ..Query::default()
            };
            group.bench_with_input(BenchmarkId::new(kind, size), &query, |bencher, query| {
                bencher.iter(|| black_box(listing.search(query)));
            });
        }
        if size < 100_000 {
            group.bench_function(BenchmarkId::new("build", size), |bencher| {
                bencher.iter(|| black_box(read(&files)));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, query);
criterion_main!(benches);
