use std::collections::HashSet;
use store::Database;
use test_support::{OrganizationBuilder, TestDatabase, database_for_test};
use usecases::{Ctx, content_version};

async fn another_process(test: &TestDatabase) -> Ctx {
    Ctx {
        database: Database::connect(&test.url).await.unwrap(),
        ..test.ctx()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_wait_for_each_other() {
    let test = database_for_test().await;
    let mut writers = Vec::new();
    for _ in 0..2 {
        let ctx = another_process(&test).await;
        writers.push(tokio::spawn(async move {
            let mut slugs = Vec::new();
            for _ in 0..15 {
                slugs.push(OrganizationBuilder::named("Үміт").save(&ctx).await.slug);
            }
            slugs
        }));
    }
    let mut slugs = HashSet::new();
    for writer in writers {
        slugs.extend(writer.await.unwrap());
    }
    assert_eq!(slugs.len(), 30);
    assert_eq!(content_version(&test.ctx()).await.unwrap(), 30);
}
