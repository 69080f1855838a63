//! Files of a request: what is taken and what is refused.

use super::{ORIGIN, Region, code, input};
use domain::{DocumentKind, ErrorCode, Locale, RequestState, Violation};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use usecases::requests::{
    Handling, MAX_FILES, SentRequest, add_request_files, handle_request, read_own_file,
    read_request_file, send_request, show_own_request, show_request,
};
use usecases::{Upload, UseCaseError};

pub(super) const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Author (Aigul) >>\n%%EOF\n";

pub(super) fn upload(name: &str, bytes: &[u8]) -> Upload {
    Upload {
        file_name: name.to_owned(),
        bytes: bytes.to_vec(),
    }
}

pub(super) fn picture(format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(40, 20, |x, _| Rgb(if x < 20 { [0; 3] } else { [255; 3] }));
    let mut bytes = Cursor::new(Vec::new());
    let picture = DynamicImage::ImageRgb8(picture);
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A photo that says where it was taken: latitude 44 degrees, 51 minutes.
pub fn photo() -> Vec<u8> {
    let plain = picture(ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0");
    exif.extend(b"\0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x2c\0\0\0\0GPS44/1,51/1");
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1];
    bytes.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn wrong(result: Result<impl Sized, UseCaseError>) -> Vec<Violation> {
    match result {
        Err(UseCaseError::Invalid(violations)) => violations,
        Err(error) => panic!("{error:?}"),
        Ok(_) => panic!("it was taken"),
    }
}

impl Region {
    pub(super) async fn send_with(&self, files: Vec<Upload>) -> SentRequest {
        let sent = send_request(&self.visitor(), &input(), files, Locale::Kk, &ORIGIN).await;
        sent.unwrap_or_else(|error| panic!("{error:?}"))
    }

    pub(super) async fn kept_files(&self) -> usize {
        self.test.storage.keys("requests").await.unwrap().len()
    }
}

#[tokio::test]
async fn photos_and_papers_are_sent_with_a_request_and_after_it() {
    let region = Region::begin().await;
    let (visitor, operator) = (region.visitor(), region.operator(region.at_point));
    assert!(holds(&photo(), b"Exif") && holds(&photo(), b"GPS44"));
    let files = vec![
        upload("C:\\фото\\үй.JPG", &photo()),
        upload("өтініш.docx", PDF),
        upload("скан.webp", &picture(ImageFormat::WebP)),
    ];
    let sent = region.send_with(files).await;
    let own = show_own_request(&visitor, &sent.key).await.unwrap();
    let id = own.request.id;
    let told: Vec<_> = own
        .files
        .iter()
        .map(|one| (one.position, one.name.as_str(), one.kind))
        .collect();
    assert_eq!(
        told,
        [
            (1, "үй.JPG", DocumentKind::Jpeg),
            (2, "өтініш.docx", DocumentKind::Pdf),
            (3, "скан.webp", DocumentKind::Png),
        ]
    );
    region.tick();
    let kept = read_own_file(&visitor, &sent.key, 1).await.unwrap();
    assert_eq!(kept.content_type, "image/jpeg");
    let named = format!("request-{}-1.jpg", sent.code.reference());
    assert_eq!(kept.file_name, named);
    assert!(!holds(&kept.bytes, b"Exif") && !holds(&kept.bytes, b"GPS44"));
    region.tick();
    let paper = read_request_file(&operator, id, 2).await.unwrap();
    assert_eq!(paper.bytes, PDF, "papers stay as they are");

    region.tick();
    handle_request(&operator, id, 1, Handling::Ask, "Куәлігіңіз?")
        .await
        .unwrap();
    region.tick();
    let more = vec![upload("куәлік.png", &picture(ImageFormat::Png))];
    add_request_files(&visitor, &sent.key, more, &ORIGIN)
        .await
        .unwrap();
    region.tick();
    let view = show_request(&operator, id).await.unwrap();
    assert_eq!(
        view.request.state,
        RequestState::Accepted,
        "as good as a word"
    );
    assert_eq!(view.request.version, 3);
    assert_eq!(view.files.len(), 4);
    assert_eq!(view.files[3].position, 4);
    let late = handle_request(&operator, id, 2, Handling::Close, "").await;
    assert_eq!(code(late.unwrap_err()), ErrorCode::Conflict);
    assert_eq!(
        region.audit(id).await,
        [
            "request.sent",
            "request.file_read",
            "request.file_read",
            "request.asked",
            "request.files_added",
            "request.read",
        ]
    );
}

#[tokio::test]
async fn what_is_no_file_of_these_kinds_is_refused_and_nothing_is_kept() {
    let region = Region::begin().await;
    let visitor = region.visitor();
    let mut cut = picture(ImageFormat::Png);
    cut.truncate(cut.len() / 2);
    let large = [PDF, &vec![b' '; domain::document::MAX_DOCUMENT]].concat();
    for (files, expected) in [
        (
            vec![upload("a.pdf", b"MZ")],
            vec![("files.0", ErrorCode::FileTypeUnknown)],
        ),
        (
            vec![
                upload("a.jpg", PDF),
                upload("b.pdf", b"<svg/>"),
                upload("c.pdf", &large),
            ],
            vec![
                ("files.1", ErrorCode::FileTypeUnknown),
                ("files.2", ErrorCode::FileTooLarge),
            ],
        ),
        (
            vec![upload("a.png", PDF), upload("b.png", &cut)],
            vec![("files.1", ErrorCode::FileMalformed)],
        ),
        (
            vec![upload("a.png", b"")],
            vec![("files.0", ErrorCode::FileMalformed)],
        ),
        (
            vec![upload("a.pdf", PDF); 4],
            vec![("files", ErrorCode::TooManyFiles)],
        ),
    ] {
        let sent = send_request(&visitor, &input(), files, Locale::Kk, &ORIGIN).await;
        let told: Vec<_> = wrong(sent)
            .into_iter()
            .map(|one| (one.field, one.code))
            .collect();
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(field, code)| (field.to_owned(), code))
            .collect();
        assert_eq!(told, expected);
    }
    let mut spoiled = input();
    spoiled.consent = false;
    let sent = send_request(
        &visitor,
        &spoiled,
        vec![upload("a", b"MZ")],
        Locale::Kk,
        &ORIGIN,
    )
    .await;
    assert_eq!(wrong(sent).len(), 2, "all that is wrong at once");
    assert_eq!(region.kept_files().await, 0);

    let sent = region.send(&input()).await;
    let three = || vec![upload("a.pdf", PDF); 3];
    let nothing = add_request_files(&visitor, &sent.key, Vec::new(), &ORIGIN).await;
    assert_eq!(
        wrong(nothing),
        [Violation::new("files", ErrorCode::Required)]
    );
    for _ in 0..MAX_FILES / 3 {
        add_request_files(&visitor, &sent.key, three(), &ORIGIN)
            .await
            .unwrap();
    }
    let one = vec![upload("a.pdf", PDF)];
    let full = add_request_files(&visitor, &sent.key, one.clone(), &ORIGIN).await;
    assert_eq!(
        wrong(full),
        [Violation::new("files", ErrorCode::TooManyFiles)]
    );
    assert_eq!(region.kept_files().await, MAX_FILES);
    let unknown = add_request_files(&visitor, "", one.clone(), &ORIGIN).await;
    assert_eq!(code(unknown.unwrap_err()), ErrorCode::NotFound);
    let operator = region.operator(region.at_point);
    let other = region.send(&input()).await;
    let id = region.id(&other).await;
    handle_request(&operator, id, 1, Handling::Refuse, "Біздің іс емес")
        .await
        .unwrap();
    let over = add_request_files(&visitor, &other.key, one, &ORIGIN).await;
    assert_eq!(code(over.unwrap_err()), ErrorCode::MoveNotAllowed);
    assert_eq!(region.kept_files().await, MAX_FILES);
}
