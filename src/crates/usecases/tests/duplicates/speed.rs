//! Not asserted, printed: `cargo test -p usecases --release -- --ignored --nocapture duplicates::speed`.

use std::time::Instant;
use test_support::database_for_test;
use usecases::demo::load_demonstration;
use usecases::duplicates::list_duplicates;

#[tokio::test]
#[ignore = "prints figures"]
async fn one_and_ten_thousand() {
    for count in [1_000, 10_000] {
        let test = database_for_test().await;
        let ctx = test.ctx();
        load_demonstration(&ctx, count, 7).await.unwrap();
        for _ in 0..2 {
            let start = Instant::now();
            let list = list_duplicates(&ctx).await.unwrap();
            eprintln!(
                "{count} records: {} likely pairs in {:.0} ms",
                list.total,
                start.elapsed().as_secs_f64() * 1000.0
            );
        }
    }
}
