//! Prints, as JSON lines, how fast queries of each kind are answered at 1,000, 10,000 and 100,000
//! records, how long the index takes to build, and how large the files are. `cargo xtask bench` runs
//! it in release mode. Sizes can be given as arguments.
#![expect(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "a measuring tool may stop"
)]

#[path = "../benches/support/mod.rs"]
#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    clippy::allow_attributes,
    clippy::indexing_slicing,
    reason = "shared"
)]
mod support;

use search::{Language, Listing, Query, Reading, encode};
use std::time::{Duration, Instant};

/// A kind of query and texts of that kind.
const KINDS: &[(&str, &[&str])] = &[
    ("all", &[""]),
    (
        "exact",
        &[
            "Қызылорда",
            "үміт",
            "ардагерлер ұйымы",
            "общественный фонд",
            "Шиелі ауданы",
            "ҚҚ үміт",
            "940140",
            "инклюзивного образования",
        ],
    ),
    (
        "prefix",
        &["қ", "қы", "қыз", "қызыл", "ве", "вет", "а", "арал тең"],
    ),
    (
        "latin",
        &[
            "Qyzylorda",
            "Kyzylorda",
            "umit",
            "veteranov",
            "Jañaqorğan",
            "zhastar",
        ],
    ),
    (
        "layout",
        &[")spskjhlf", "Rspskjhlf", "9йым", "ibtk3", "fhlfuthkth"],
    ),
    (
        "fuzzy",
        &[
            "қызылрода",
            "ардагерлир",
            "жанакоргон",
            "шапагыт",
            "инвалидав",
        ],
    ),
];

fn main() {
    let sizes: Vec<usize> = std::env::args()
        .skip(1)
        .filter_map(|size| size.parse().ok())
        .collect();
    let sizes = if sizes.is_empty() {
        vec![1_000, 10_000, 100_000]
    } else {
        sizes
    };
    for size in sizes {
        measure(size);
    }
}

fn measure(size: usize) {
    let files = encode(
        &support::groups(),
        &support::flags(),
        &support::records(size, 7),
    );
    let rounds = if size > 20_000 { 2 } else { 9 };
    let mut builds: Vec<(Duration, Duration)> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            let mut listing = Listing::parse(&files.core).expect("core");
            let parsed = start.elapsed();
            listing.attach_text(&files.text).expect("text");
            (parsed, start.elapsed())
        })
        .collect();
    builds.sort_unstable();
    let (parse, both) = builds[builds.len() / 2];
    println!(
        r#"{{"records":{size},"core":{},"core_brotli":{},"text":{},"text_brotli":{},"parse_ms":{:.3},"build_ms":{:.3}}}"#,
        files.core.len(),
        compressed(&files.core),
        files.text.len(),
        compressed(&files.text),
        milliseconds(parse),
        milliseconds(both),
    );
    let mut listing = Listing::parse(&files.core).expect("core");
    listing.attach_text(&files.text).expect("text");
    for (kind, texts) in KINDS {
        let mut times = Vec::new();
        let mut results = 0;
        for _ in 0..(if size > 20_000 { 30 } else { 300 }) {
            for text in *texts {
                let query = Query {
                    text: (*text).to_owned(),
                    language: Language::Kk,
                    ..Query::default()
                };
                let start = Instant::now();
                let found = listing.search(&query);
                times.push(start.elapsed());
                results += found.ids.len();
                assert!(
                    *kind != "exact" || found.reading == Reading::Typed || found.ids.is_empty(),
                    "{text}"
                );
            }
        }
        times.sort_unstable();
        let at = |percent: usize| milliseconds(times[(times.len() - 1) * percent / 100]);
        println!(
            r#"{{"records":{size},"kind":"{kind}","p50_ms":{:.4},"p95_ms":{:.4},"mean_results":{}}}"#,
            at(50),
            at(95),
            results / times.len(),
        );
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn compressed(bytes: &[u8]) -> usize {
    if bytes.len() > 8_000_000 {
        return 0;
    }
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters).expect("in memory");
    out.len()
}
