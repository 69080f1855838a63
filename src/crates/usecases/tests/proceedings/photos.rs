//! Photos of an event: added, described, put in order, removed, swept.

use super::support::forum;
use crate::events::support::{ADMINISTRATOR, EDITOR, HOLDER, MODERATOR, OWNER, STRANGER, Story};
use domain::photo::{Photo, PhotoKey, PhotoSize};
use domain::{Actor, ErrorCode, Locale, Slug};
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, RgbImage};
use jiff::SignedDuration;
use usecases::photos::{
    PhotoInput, PhotoMove, add_photo, describe_photo, list_photos, move_photo, prepare_photos,
    read_photo, remove_photo, sweep_photos,
};
use usecases::{Ctx, UseCaseError};

/// A photograph of this size that says where it was taken; of a shade of its own.
fn photograph(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let picture = RgbImage::from_pixel(width, height, image::Rgb([shade, 90, 90]));
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 90)
        .encode(&picture, width, height, ExtendedColorType::Rgb8)
        .unwrap();
    let note = b"SECRETPLACE";
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xfe, 0, note.len() as u8 + 2];
    bytes.extend(note);
    bytes.extend(&plain[2..]);
    bytes
}

fn said(kk: &str, author: &str) -> PhotoInput {
    PhotoInput {
        texts: [kk.to_owned(), String::new(), String::new()],
        author: author.to_owned(),
    }
}

async fn add(ctx: &Ctx, slug: &Slug, shade: u8) -> Result<PhotoKey, UseCaseError> {
    let input = said(&format!("Сурет {shade}"), "");
    add_photo(ctx, slug, &input, photograph(40, 30, shade)).await
}

/// What the public sees.
async fn shown(story: &Story, slug: &Slug) -> Vec<Photo> {
    let ctx = story.test.ctx().acting_as(Actor::Visitor);
    let event = usecases::events::show_event(&ctx, slug).await.unwrap();
    list_photos(&ctx, &event.unwrap()).await.unwrap()
}

fn fields(error: &UseCaseError) -> Vec<(&str, ErrorCode)> {
    let violations = error.violations().iter();
    violations
        .map(|one| (one.field.as_str(), one.code))
        .collect()
}

#[tokio::test]
async fn a_photo_is_drawn_anew_in_two_sizes_and_says_nothing_of_its_place() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let owner = story.as_account(OWNER);
    let before = usecases::content_version(&story.test.ctx()).await.unwrap();
    let large = photograph(2000, 1000, 200);
    assert!(large.windows(11).any(|part| part == b"SECRETPLACE"));
    let input = said(" Зал толы адам ", " Айгүл ");
    let key = add_photo(&owner, &slug, &input, large).await.unwrap();
    let after = usecases::content_version(&story.test.ctx()).await.unwrap();
    assert!(after > before, "cached pages are dropped");
    let photos = shown(&story, &slug).await;
    let [photo] = &photos[..] else {
        panic!("{photos:?}")
    };
    assert_eq!(photo.key, key);
    assert_eq!((photo.width, photo.height), (1600, 800));
    assert_eq!(photo.texts.get(Locale::Kk), Some("Зал толы адам"));
    assert_eq!(photo.author, "Айгүл");
    for size in PhotoSize::ALL {
        let content = read_photo(&story.test.ctx(), &key.file(size)).await;
        let content = content.unwrap().unwrap();
        assert!(!content.windows(11).any(|part| part == b"SECRETPLACE"));
        let picture = image::load_from_memory(&content).unwrap();
        assert_eq!((picture.width(), picture.height()), photo.dimensions(size));
    }
    // The same once more is in the list already; at another event it is another.
    let again = add_photo(&owner, &slug, &input, photograph(2000, 1000, 200)).await;
    assert_eq!(
        fields(&again.unwrap_err()),
        [("file", ErrorCode::SaidTwice)]
    );
    let other = forum(&story, "Басқа форум").await;
    let elsewhere = add_photo(&owner, &other, &input, photograph(2000, 1000, 200)).await;
    let elsewhere = elsewhere.unwrap();
    assert_ne!(elsewhere, key);
    remove_photo(&owner, &other, &elsewhere).await.unwrap();
    let kept = read_photo(&owner, &key.file(PhotoSize::Small)).await;
    assert!(kept.unwrap().is_some());
}

#[tokio::test]
async fn what_is_wrong_is_told_at_once() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let owner = story.as_account(OWNER);
    let wrong = add_photo(&owner, &slug, &PhotoInput::default(), b"GIF89a".to_vec()).await;
    assert_eq!(
        fields(&wrong.unwrap_err()),
        [
            ("file", ErrorCode::FileTypeUnknown),
            ("texts", ErrorCode::Required)
        ]
    );
    let none = add_photo(&owner, &slug, &said("Зал", ""), Vec::new()).await;
    assert_eq!(fields(&none.unwrap_err()), [("file", ErrorCode::Required)]);
    let key = add(&owner, &slug, 1).await.unwrap();
    let wordless = describe_photo(&owner, &slug, &key, &PhotoInput::default()).await;
    assert_eq!(
        fields(&wordless.unwrap_err()),
        [("texts", ErrorCode::Required)]
    );
    // Shades so near that JPEG draws them alike would be the same photo.
    for shade in (2..=30).map(|number| number * 8) {
        add(&owner, &slug, shade).await.unwrap();
    }
    let many = add(&owner, &slug, 250).await.unwrap_err();
    assert_eq!(fields(&many), [("file", ErrorCode::TooManyFiles)]);
    assert_eq!(shown(&story, &slug).await.len(), 30);
}

#[tokio::test]
async fn photos_are_described_put_in_order_and_removed_for_good() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let owner = story.as_account(OWNER);
    let mut keys = Vec::new();
    for shade in [10, 20, 30] {
        keys.push(add(&owner, &slug, shade).await.unwrap());
    }
    let [first, second, third] = &keys[..] else {
        panic!("{keys:?}")
    };
    let order = async || -> Vec<PhotoKey> {
        let photos = shown(&story, &slug).await;
        photos.into_iter().map(|photo| photo.key).collect()
    };
    for (key, to, expected) in [
        (third, PhotoMove::Earlier, [first, third, second]),
        (first, PhotoMove::Earlier, [first, third, second]),
        (second, PhotoMove::Later, [first, third, second]),
        (first, PhotoMove::Later, [third, first, second]),
    ] {
        move_photo(&owner, &slug, key, to).await.unwrap();
        assert_eq!(order().await, expected.map(Clone::clone));
    }
    let input = PhotoInput {
        texts: ["Залда".to_owned(), "В зале".to_owned(), String::new()],
        author: "Ерлан".to_owned(),
    };
    describe_photo(&owner, &slug, first, &input).await.unwrap();
    let described = shown(&story, &slug).await.remove(1);
    assert_eq!(described.texts.get(Locale::Ru), Some("В зале"));
    assert_eq!(described.author, "Ерлан");

    remove_photo(&owner, &slug, first).await.unwrap();
    assert_eq!(order().await, [third.clone(), second.clone()]);
    for size in PhotoSize::ALL {
        let gone = read_photo(&owner, &first.file(size)).await.unwrap();
        assert_eq!(gone, None, "its files are gone too");
    }
    let again = remove_photo(&owner, &slug, first).await.unwrap_err();
    assert_eq!(again.code(), ErrorCode::NotFound);
    // Behind the others, not where the removed one was.
    let fourth = add(&owner, &slug, 40).await.unwrap();
    assert_eq!(order().await.last(), Some(&fourth));

    // A photo of another event is none of this one's.
    let other = forum(&story, "Басқа форум").await;
    let refused = remove_photo(&owner, &other, second).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NotFound);

    let reader = story.test.database.reader();
    let event = store::events::find_by_slug(reader, &slug).await.unwrap();
    let audited = store::audit_events::of_subject(reader, event.unwrap().id.0).await;
    let audited = audited.unwrap();
    let count = |action: &str| audited.iter().filter(|row| row.action == action).count();
    assert_eq!(count("event.photo_added"), 4);
    assert_eq!(count("event.photo_moved"), 2);
    assert_eq!(count("event.photo_described"), 1);
    assert_eq!(count("event.photo_removed"), 1);
    assert!(!format!("{audited:?}").contains("Ерлан"));
}

#[tokio::test]
async fn what_a_crash_leaves_is_swept() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let owner = story.as_account(OWNER);
    let ready = add(&owner, &slug, 1).await.unwrap();
    let half = add(&owner, &slug, 2).await.unwrap();
    // As if the server had stopped before the files were all there.
    let reader = story.test.database.reader();
    let event = store::events::find_by_slug(reader, &slug).await.unwrap();
    let photo = shown(&story, &slug).await.remove(1);
    let transaction = story.test.database.begin().await.unwrap();
    store::photos::remove(&transaction, &half).await.unwrap();
    let event = event.unwrap().id;
    store::photos::begin(&transaction, event, &photo, owner.now())
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(shown(&story, &slug).await.len(), 1);
    let console = story.test.ctx();
    assert_eq!(sweep_photos(&console).await.unwrap(), 0, "it may yet come");
    story.test.clock.advance(SignedDuration::from_hours(25));
    assert_eq!(sweep_photos(&console).await.unwrap(), 1);
    assert_eq!(sweep_photos(&console).await.unwrap(), 0);
    let file = |key: &PhotoKey| key.file(PhotoSize::Large);
    assert_eq!(read_photo(&console, &file(&half)).await.unwrap(), None);
    assert!(read_photo(&console, &file(&ready)).await.unwrap().is_some());
    // Whoever hands it in again finds it as new.
    assert_eq!(add(&owner, &slug, 2).await.unwrap(), half);
}

#[tokio::test]
async fn photos_are_written_by_those_who_write_proceedings() {
    let story = Story::begin().await;
    let slug = forum(&story, "Форум").await;
    let unknown = Slug::parse("no-such-forum").unwrap();
    let key = add(&story.as_account(OWNER), &slug, 1).await.unwrap();
    let nobody = PhotoKey::parse(&"0".repeat(32)).unwrap();
    for (name, ctx) in [
        ("visitor", story.test.ctx().acting_as(Actor::Visitor)),
        ("holder", story.as_account(HOLDER)),
        ("stranger", story.as_account(STRANGER)),
        ("editor", story.as_account(EDITOR)),
        ("owner", story.as_account(OWNER)),
        ("moderator", story.as_account(MODERATOR)),
        ("administrator", story.as_account(ADMINISTRATOR)),
    ] {
        let allowed = matches!(name, "owner" | "moderator" | "administrator");
        let input = said("Зал", "");
        let answers = [
            prepare_photos(&ctx, &slug).await.err(),
            add_photo(&ctx, &slug, &input, Vec::new()).await.err(),
            describe_photo(&ctx, &slug, &nobody, &input).await.err(),
            move_photo(&ctx, &slug, &nobody, PhotoMove::Later)
                .await
                .err(),
            remove_photo(&ctx, &slug, &nobody).await.err(),
        ];
        for (place, answer) in answers.iter().enumerate() {
            let code = answer.as_ref().map(UseCaseError::code);
            let forbidden = code == Some(ErrorCode::Forbidden);
            assert_eq!(forbidden, !allowed, "{name} {place} {code:?}");
        }
        let told = remove_photo(&ctx, &unknown, &key).await.unwrap_err();
        let staff = matches!(name, "moderator" | "administrator");
        assert_eq!(told.code() == ErrorCode::NotFound, staff, "{name}");
    }
    assert_eq!(shown(&story, &slug).await.len(), 1);
}
