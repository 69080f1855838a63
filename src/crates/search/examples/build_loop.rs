#[path = "../benches/support/mod.rs"]
#[allow(dead_code)]
mod support;
fn main() {
    let files = search::encode(
        &support::groups(),
        &support::flags(),
        &support::records(1000, 7),
    );
    for _ in 0..400 {
        let mut l = search::Listing::parse(&files.core).unwrap();
        l.attach_text(&files.text).unwrap();
        std::hint::black_box(l.len());
    }
}
