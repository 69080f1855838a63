//! Templates of answers: each centre keeps its own.

use super::{Region, code};
use domain::request::TemplateId;
use domain::{ErrorCode, Locale, Role};
use usecases::UseCaseError;
use usecases::requests::{TemplateInput, list_templates, remove_template, save_template};

fn template(centre: domain::CentreId) -> TemplateInput {
    TemplateInput {
        centre: centre.0.to_string(),
        title: " Құжаттар ".to_owned(),
        words: [
            "Құжаттар тізімі".to_owned(),
            "Список документов".to_owned(),
            String::new(),
        ],
    }
}

#[tokio::test]
async fn staff_keep_the_templates_of_their_centre_and_no_other() {
    let region = Region::begin().await;
    let here = region.operator(region.at_point);
    save_template(&here, None, &template(region.point))
        .await
        .unwrap();
    let view = list_templates(&here).await.unwrap();
    assert_eq!((view.templates.len(), view.centres.len()), (1, 1));
    let known = &view.templates[0];
    assert_eq!(known.template.title, "Құжаттар");
    let id = known.id;
    let mut changed = template(region.point);
    changed.words[1].clear();
    changed.words[2] = "List of papers".to_owned();
    save_template(&here, Some((id, 1)), &changed).await.unwrap();
    let view = list_templates(&here).await.unwrap();
    let words = &view.templates[0].template.words;
    assert_eq!(words.get(Locale::En), Some("List of papers"));
    assert_eq!(words.get(Locale::Ru), None);
    assert_eq!(view.templates[0].version, 2);

    let there = region.operator(region.at_hub);
    assert!(list_templates(&there).await.unwrap().templates.is_empty());
    for ctx in [region.visitor(), there] {
        let own = save_template(&ctx, None, &template(region.point)).await;
        assert_eq!(code(own.unwrap_err()), ErrorCode::Forbidden);
        let changed = save_template(&ctx, Some((id, 2)), &template(region.point)).await;
        assert_eq!(code(changed.unwrap_err()), ErrorCode::Forbidden);
        let removed = remove_template(&ctx, id, 2).await;
        assert_eq!(code(removed.unwrap_err()), ErrorCode::Forbidden);
    }
    let refused = list_templates(&region.visitor()).await;
    assert_eq!(code(refused.unwrap_err()), ErrorCode::Forbidden);
    let moderator = region.test.ctx_as(Role::Moderator);
    for (known, expected) in [
        ((id, 1), ErrorCode::Conflict),
        ((TemplateId(uuid::Uuid::nil()), 1), ErrorCode::NotFound),
    ] {
        let saved = save_template(&moderator, Some(known), &changed).await;
        assert_eq!(code(saved.unwrap_err()), expected);
        let removed = remove_template(&moderator, known.0, known.1).await;
        assert_eq!(code(removed.unwrap_err()), expected);
    }
    remove_template(&moderator, id, 2).await.unwrap();
    assert!(list_templates(&here).await.unwrap().templates.is_empty());
}

#[tokio::test]
async fn a_template_without_words_names_its_fields() {
    let region = Region::begin().await;
    let here = region.operator(region.at_point);
    let saved = save_template(&here, None, &TemplateInput::default()).await;
    let Err(UseCaseError::Invalid(violations)) = saved else {
        panic!("nothing was taken for a template");
    };
    let fields: Vec<&str> = violations.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["title", "words", "centre"]);
}
