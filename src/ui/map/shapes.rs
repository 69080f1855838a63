//! The outlines of the districts, ready to draw. Made from
//! `kyzylorda_districts.geojson` of arodionoff/geokz (2024), CC BY 4.0:
//! equirectangular at 45.1° N, scaled to 433 × 369, snapped to whole units.
//! Labels stand at visual centres; the city, too small for its name, has a line
//! to its label. Used by the map only.

/// A district's outline and the place of its label.
pub(super) struct Shape {
    /// The code by which areas are matched.
    pub(super) code: &'static str,
    /// The outline.
    pub(super) path: &'static str,
    /// Where its label stands: the baseline's middle.
    pub(super) label: Option<(u16, u16)>,
}

/// Width and height of the drawing.
pub(super) const VIEW_BOX: &str = "0 0 433 369";

/// In the order in which they are drawn: the city lies upon its neighbours.
pub(super) const SHAPES: [Shape; 9] = [
    Shape {
        code: "aral",
        path: "M171 57l12-10-3 1-2-3-13-2 1-4-14-14-8-14-1-1-3-5-29 1-20 48-20-2-1 14-15 2-19 17-4 6-6 6-10 15-13 16 1 41 79 59 7-9 17-21 6-5v-4l5-6v-11l-1-1-1 2-1-1 1-2-1-2-2 1v-3l-1 2-1-3 1-1v-1h-3v-1l1-2v-1l-2 1v-1l1-1-1-1h1l1-2 2 1h2v-4l-1 1-3-5v-4l4-1-1-7h6l1-2 1 2h2l1-3 2 2 1 4 2-1v2l2-3 1 1 2-3 2 2 3-2-1-2-2 1v-1l4-6 4-11 5-9-1-5 6-21 6-8 3-7z",
        label: Some((82, 104)),
    },
    Shape {
        code: "kazaly",
        path: "M136 285l3-1 1-3 2 1 4-2 7-11h3l3-6 5-17 8-23 3-5 8-17-1-7 2-24 1-1 10-13-7-9v-14l4-4 2-10 6-10-2-2 3-3-4-12v-17l-2-17-5-5-19 4-8 9-3 7-6 8-6 21 1 5-5 9-4 11-4 6v1l2-1 1 2-3 2-2-2-2 3-1-1-2 3v-2l-2 1-1-4-2-2-1 3h-2l-1-2-1 2h-6l1 7-4 1v4l3 5 1-1v4h-2l-2-1-1 2h-1l1 1-1 1v1l2-1v1l-1 2v1h3v1l-1 1 1 3 1-2v3l2-1 1 2-1 2 1 1 1-2 1 1v11l-5 6v4l-6 5-17 21-7 9 11 8h1v1l7 5 13 16z",
        label: Some((132, 220)),
    },
    Shape {
        code: "karmakshy",
        path: "M195 58l2 17v17l4 12-3 3 2 2-6 10-2 10-4 4v14l7 9-10 13-1 1-2 24 1 7-8 17-3 5-8 23-5 17-3 6h-3l-7 11-4 2-2-1-1 3-3 1 6 7 1 1 60-12 4-13-1-7 2-8 1-11 4-14v-15l3-14 2-3 5 1 4 3 5-1v1h2l5-1 2-4 8-8-1-2 1-1 3-1v-1l3-7-3-3v-4l5 1-2-12-3-15 1-16-11-19-7-7-8-22-1-8 1-1-2-2-4 2-13-7-6 1zM204 150v2l-1 1h-3l-1-1-2 1 1-1v-1v1l2-1h1l1-1z",
        label: Some((222, 127)),
    },
    Shape {
        code: "zhalagash",
        path: "M268 281l-2-43 3-12v-15l-2-2-1-6h-2v-2l6-3h4l2-3-6-2v-2l4-1-2-4h1l-1-3 1-1-3-3v-5l1-3-1-2 3-31 1-3 1-10v-11l-1-16 3-9-22-11-5-1-23-8-1 1 1 8 8 22 7 7 11 19-1 16 3 15 2 12-5-1v4l3 3-3 7v1l-3 1-1 1 1 2-8 8-2 4-5 1h-2v-1l-5 1-4-3-5-1-2 3-3 14v15l-4 14-1 11-2 8 1 7-4 13 3-1 7 1 18 2 28 2h1z",
        label: Some((237, 262)),
    },
    Shape {
        code: "syrdariya",
        path: "M277 89l-3 9 1 16v11l-1 10-1 3-3 31 1 2-1 3v5l3 3-1 1 1 3h-1l2 4-4 1v2l6 2-2 3h-4l-6 3v2h2l1 6 2 2v15l-3 12 2 43 4-2 5-4 9-5 11-14 5-10 10-9h4l5-4v-3l-1-1 2-2-1-2 1-1v-5l-7-5h-2l-2-2-5-1-1 4-4 2-1-1 1-2-3-1-2-7v-2l-2-1 1-2h-2l-1 1-1-1 2-2v-2h1l2-3-6-6 1-6-5-7 4-7h7l7 2-3 4h-1l-1 2h-1l1 1-2 2v8l2-2h2l1 2 3-1 1 3 1-1v1h3v2l6 2-1 2-1 1v1h-1v3h-1v1l3 2 1-2 1 1v-2h4l6-10-1-1 6-7h1l4-4 7 7 8-1 13-34 17 1 4 3 1-4 3-4 1-4-1-4-7-6v-5l-1-7h-2l-18 1-59-17-8-4-9-10z",
        label: Some((313, 116)),
    },
    Shape {
        code: "shieli",
        path: "M386 154l-4-3-17-1-13 34-8 1-7-7-4 4h-1l-6 7 1 1-6 10 1 2-2 2 1 1-1 2 3 1-3 6-5-3v3l7 5v5l-1 1 1 2-2 2 1 1v3l-5 4h-4l-10 9-5 10-11 14-9 5-5 4 10-5h7l1 3 6 12 5 6 11 10 2 6 6 22 13-6v16l17-12-4-26-2-3 18-7 1-28 3-3-1-5 4-7 5-8 7-6 6-1 3-5h3l1-2 2 1h3l1-1-1-47-7-3-9-8 3-11z",
        label: Some((325, 265)),
    },
    Shape {
        code: "zhanakorgan",
        path: "M399 231h-3l-2-1-1 2h-3l-3 5-6 1-7 6-5 8-4 7 1 5-3 3-1 28-18 7 2 3 4 26-17 12v21h1l20-19 7 5 13-14 11-9 13-4 17-10-1-1v1v-1h1l1-1v-1h-4v-1l2-1h-2v-1h-1l1-1h1l-1-2v-1h-2l-1-1h-1v-1h1l1 1v-1l-1-1h-1l-1 1v3l-1-1v-3h-1l4-2 1-4-1-1 3-5h1l1-6-1-6 3 1 1 1h2l1-2 1-4-1-5h-2v-1l1-1 1-2 3-2 1-4 5 4-12-10-6-7v-2l-5-3-3 1-5-5z",
        label: Some((378, 305)),
    },
    Shape {
        code: "baikonur",
        path: "M204 150h-2l-1 1h-1l-2 1v-1v1l-1 1 2-1 1 1h3l1-1z",
        label: None,
    },
    Shape {
        code: "kyzylorda",
        path: "M321 200h-4v2l-1-1-1 2-3-2v-1h1v-3h1v-1l1-1 1-2-6-2v-2h-3v-1l-1 1-1-3-3 1-1-2h-2l-2 2v-8l2-2-1-1h1l1-2h1l3-4-7-2h-7l-4 7 5 7-1 6 6 6-2 3h-1v2l-2 2 1 1 1-1h2l-1 2 2 1v2l2 7 3 1-1 2 1 1 4-2 1-4 5 1 2 2h2v-3l5 3 3-6-3-1 1-2-1-1 2-2z",
        label: Some((391, 63)),
    },
];

/// From the city to its label.
pub(super) const LEADER: &str = "M303 183L383 87";

/// The Syrdarya, a sketch: a smooth line through the district centres.
pub(super) const RIVER: &str = "M422 302C416 295 396 274 387 265C377 256 376 257 363 247C350 237 320 212 306 203C292 193 288 192 281 190C275 187 274 192 267 187C260 183 250 167 239 161C229 155 219 155 204 151C189 147 165 141 149 137C133 133 116 131 107 128C99 125 99 120 98 119";

/// The district centres, as small squares.
pub(super) const CENTRES: &str = "M122 70h8v8h-8zM145 133h8v8h-8zM235 157h8v8h-8zM263 183h8v8h-8zM277 186h8v8h-8zM302 199h8v8h-8zM359 243h8v8h-8zM383 261h8v8h-8z";
