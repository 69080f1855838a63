//! What is taken, what is refused, and how names are shown.

use super::*;

fn png(extra: &[u8]) -> Vec<u8> {
    let mut bytes = PNG_SIGNATURE.to_vec();
    bytes.extend(13_u32.to_be_bytes());
    bytes.extend(b"IHDR");
    bytes.extend([0; 17]);
    bytes.extend(0_u32.to_be_bytes());
    bytes.extend(b"IEND\xae\x42\x60\x82");
    bytes.extend(extra);
    bytes
}

fn jpeg(end: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2];
    bytes.extend([0xff, 0xc0, 0, 3, 8]);
    bytes.extend([0xff, 0xda, 0, 2, 7, 7, 7]);
    bytes.extend(end);
    bytes
}

#[test]
fn the_content_tells_the_kind() {
    let pdf = b"%PDF-1.7\n1 0 obj\n%%EOF\n".to_vec();
    for (bytes, expected) in [
        (pdf, Ok(DocumentKind::Pdf)),
        (b"%PDF-1.7\n1 0 obj".to_vec(), Err(ErrorCode::FileMalformed)),
        (jpeg(&[0xff, 0xd9]), Ok(DocumentKind::Jpeg)),
        (jpeg(&[0xff, 0xd9, 1, 2]), Ok(DocumentKind::Jpeg)),
        (jpeg(&[]), Err(ErrorCode::FileMalformed)),
        (vec![0xff, 0xd8, 0xff, 0xd9], Err(ErrorCode::FileMalformed)),
        (vec![0xff, 0xd8, 0xff], Err(ErrorCode::FileMalformed)),
        (
            vec![0xff, 0xd8, 0xff, 0xe0, 0, 0],
            Err(ErrorCode::FileMalformed),
        ),
        (png(&[]), Ok(DocumentKind::Png)),
        (png(b"PK\x03\x04"), Err(ErrorCode::FileMalformed)),
        (
            png(&[]).get(..30).unwrap().to_vec(),
            Err(ErrorCode::FileMalformed),
        ),
        (PNG_SIGNATURE.to_vec(), Err(ErrorCode::FileMalformed)),
        (b"GIF89a".to_vec(), Err(ErrorCode::FileTypeUnknown)),
        (
            b"<html>%PDF-1.7 %%EOF".to_vec(),
            Err(ErrorCode::FileTypeUnknown),
        ),
        (b"MZ".to_vec(), Err(ErrorCode::FileTypeUnknown)),
        (Vec::new(), Err(ErrorCode::Required)),
        (vec![0; MAX_DOCUMENT + 1], Err(ErrorCode::FileTooLarge)),
    ] {
        let head: Vec<u8> = bytes.iter().take(40).copied().collect();
        assert_eq!(DocumentKind::of(&bytes), expected, "{head:?}");
    }
}

#[test]
fn papers_stay_and_pictures_are_drawn() {
    for (bytes, expected) in [
        (b"%PDF-1.7\n%%EOF\n".to_vec(), Ok(FileTreatment::Keep)),
        (b"%PDF-1.7\n1 0 obj".to_vec(), Err(ErrorCode::FileMalformed)),
        (jpeg(&[0xff, 0xd9]), Ok(FileTreatment::Draw)),
        (png(&[]), Ok(FileTreatment::Draw)),
        (b"RIFF\x10\0\0\0WEBPVP8L".to_vec(), Ok(FileTreatment::Draw)),
        (
            b"RIFF\x10\0\0\0WAVEfmt ".to_vec(),
            Err(ErrorCode::FileTypeUnknown),
        ),
        (b"<svg/>".to_vec(), Err(ErrorCode::FileTypeUnknown)),
        (b"MZ".to_vec(), Err(ErrorCode::FileTypeUnknown)),
        (Vec::new(), Err(ErrorCode::FileMalformed)),
        (
            [PNG_SIGNATURE, &vec![0; MAX_DOCUMENT]].concat(),
            Err(ErrorCode::FileTooLarge),
        ),
    ] {
        let head: Vec<u8> = bytes.iter().take(40).copied().collect();
        assert_eq!(FileTreatment::of(&bytes), expected, "{head:?}");
    }
}

#[test]
fn names_are_shown_without_paths_and_tricks() {
    for (sent, shown) in [
        ("Менің құжатым.pdf", "Менің құжатым.pdf"),
        ("C:\\Users\\a\\photo.jpg", "photo.jpg"),
        ("../../etc/passwd", "passwd"),
        ("a\u{202e}fdp.exe\r\n", "afdp.exe"),
        ("  ", ""),
        ("", ""),
    ] {
        assert_eq!(shown_name(sent), shown, "{sent:?}");
    }
    let long = shown_name(&"ұ".repeat(500));
    assert_eq!(long.chars().count(), MAX_FILE_NAME);
}

#[test]
fn kinds_are_read_back() {
    for kind in DocumentKind::ALL {
        assert_eq!(
            DocumentKind::from_content_type(kind.content_type()),
            Some(kind)
        );
    }
}
