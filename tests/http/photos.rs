//! `/{lang}/manage/forums/{slug}/photos`, the photos on the page of an event, in
//! the API and under `/media/…`.

use super::logo::png;
use super::people::{Town, Who};
use crate::support::TestResponse;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::Slug;

struct Album {
    town: Town,
    slug: Slug,
}

impl Album {
    async fn begin() -> Self {
        let town = Town::begin().await;
        let slug = town.forum().await;
        Self { town, slug }
    }

    fn page(&self) -> String {
        format!("/kk/manage/forums/{}/photos", self.slug)
    }

    /// Adds a photo as a browser does.
    async fn add(&self, fields: &[(&str, &str)], bytes: &[u8]) -> TestResponse {
        let mut body = Vec::new();
        for (name, value) in fields.iter().chain(&[("task", "add")]) {
            let part = format!(
                "--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend(part.into_bytes());
        }
        body.extend(
            b"--edge\r\ncontent-disposition: form-data; name=\"file\"; \
            filename=\"hall.png\"\r\ncontent-type: image/png\r\n\r\n",
        );
        body.extend(bytes);
        body.extend(b"\r\n--edge--\r\n");
        let session = self.town.session(Who::Owner).unwrap();
        let request = Request::post(self.page())
            .header("content-type", "multipart/form-data; boundary=edge")
            .header("sec-fetch-site", "same-origin")
            .header("cookie", format!("session={session}"))
            .body(Body::from(body));
        let answer = self.town.app.send(request.unwrap()).await;
        self.town.app.refresh().await;
        answer
    }

    async fn public(&self, language: &str) -> String {
        let address = format!("/{language}/forums/{}", self.slug);
        self.town.app.get(&address).await.text()
    }

    /// The keys of the photos, in the order of the page.
    async fn keys(&self) -> Vec<String> {
        let html = self.public("kk").await;
        html.split("href=\"/media/photo-")
            .skip(1)
            .map(|rest| rest.split('-').next().unwrap().to_owned())
            .collect()
    }
}

#[tokio::test]
async fn a_photo_is_added_seen_and_served_for_ever() {
    let album = Album::begin().await;
    assert!(!album.public("kk").await.contains("class=\"photos\""));
    let refused = album
        .add(&[("author", "Айгүл \"Сұлу\"")], b"%PDF-1.7")
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("value=\"Айгүл &quot;Сұлу&quot;\""));
    assert!(html.contains("href=\"#f-file\"") && html.contains("href=\"#f-texts\""));

    let words = [("texts.kk", "Зал толы \"адам\""), ("author", "Айгүл")];
    let added = album.add(&words, &png(1000, 500)).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    let page = album.town.get(Who::Owner, added.header("location")).await;
    assert!(page.text().contains("Сурет қосылды"));

    let html = album.public("ru").await;
    assert!(
        html.contains("alt=\"Зал толы &quot;адам&quot;\" lang=\"kk\""),
        "{html}"
    );
    assert!(html.contains("width=\"480\" height=\"240\"") && html.contains("loading=\"lazy\""));
    assert!(html.contains("Фото: Айгүл"));
    let key = album.keys().await.remove(0);
    for (pixels, width) in [(480, 480), (1600, 1000)] {
        let file = format!("/media/photo-{key}-{pixels}.jpg");
        let served = album.town.app.get(&file).await;
        assert_eq!(served.status, StatusCode::OK);
        assert_eq!(served.header("content-type"), "image/jpeg");
        assert!(served.header("cache-control").contains("immutable"));
        let picture = image::load_from_memory(&served.body).unwrap();
        assert_eq!(picture.width(), width);
    }
    let other = format!("/media/photo-{}-480.jpg", "0".repeat(32));
    let missing = album.town.app.get(&other).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);

    let address = format!("/api/v1/forums/{}", album.slug);
    let answer = album.town.app.get(&address).await.json();
    let photo = &answer["photos"][0];
    assert_eq!(photo["alternative"]["kk"], "Зал толы \"адам\"");
    assert_eq!(photo["width"], 1000);
    let large = photo["url"].as_str().unwrap();
    assert!(large.ends_with(&format!("/media/photo-{key}-1600.jpg")));
}

#[tokio::test]
async fn photos_are_described_moved_and_removed_by_buttons() {
    let album = Album::begin().await;
    for width in [60, 70] {
        let text = format!("Сурет {width}");
        album.add(&[("texts.kk", &text)], &png(width, 40)).await;
    }
    let keys = album.keys().await;
    let send = async |task: &str, more: &[(&str, &str)]| {
        let mut form = vec![("task", task), ("photo", keys[1].as_str()), ("row", "1")];
        form.extend(more);
        let answer = album.town.post(Who::Owner, &album.page(), &form).await;
        album.town.app.refresh().await;
        answer
    };
    let refused = send("describe", &[("photos.1.author", "Ерлан")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = refused.text();
    assert!(html.contains("href=\"#f-photos-1-texts\"") && html.contains("value=\"Ерлан\""));
    assert!(
        html.contains("value=\"Сурет 60\""),
        "the others say what they said"
    );
    let saved = send("describe", &[("photos.1.texts.ru", "Гости")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    assert!(album.public("ru").await.contains("alt=\"Гости\""));
    let moved = send("earlier", &[]).await;
    assert!(moved.header("location").ends_with("?done=photo-moved"));
    assert_eq!(album.keys().await, [keys[1].clone(), keys[0].clone()]);
    let removed = send("remove", &[]).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER);
    assert_eq!(album.keys().await, [keys[0].clone()]);
    let file = format!("/media/photo-{}-480.jpg", keys[1]);
    let gone = album.town.app.get(&file).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_page_with_thirty_photos_stays_within_its_budget() {
    let album = Album::begin().await;
    for number in 0..30_u32 {
        // Words that a compression cannot make one of.
        let text: String = (0..12)
            .map(|word| format!("{:x} ", (number + 7) * (word + 13) * 2_654_435))
            .collect();
        let words = [("texts.kk", text.as_str()), ("author", "Айгүл Сұлтанқызы")];
        let added = album.add(&words, &png(40 + number, 30)).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    }
    let address = format!("/kk/forums/{}", album.slug);
    let own = [("accept-encoding", "br")];
    let page = album.town.app.get_with(&address, &own).await;
    assert_eq!(page.header("content-encoding"), "br");
    assert!(page.body.len() < 30_000, "{} bytes", page.body.len());
    for language in ["kk", "ru", "en"] {
        let page = format!("/{language}/manage/forums/{}/photos", album.slug);
        let html = album.town.get(Who::Owner, &page).await.text();
        assert!(!html.contains(">photos-") && !html.contains(">prepare-"));
        assert!(!html.contains("value=\"add\""), "thirty are enough");
    }
}
