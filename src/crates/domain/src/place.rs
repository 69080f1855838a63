//! Where an organisation is. Everybody may use it.

use crate::{District, ErrorCode, Localized};
use serde::{Deserialize, Serialize};

/// WGS 84 degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coordinates {
    /// −90 to 90.
    pub latitude: f64,
    /// −180 to 180.
    pub longitude: f64,
}

impl Coordinates {
    /// Checks the ranges.
    ///
    /// # Errors
    /// [`ErrorCode::CoordinatesOutOfRange`].
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, ErrorCode> {
        let sound = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        if sound {
            Ok(Self {
                latitude,
                longitude,
            })
        } else {
            Err(ErrorCode::CoordinatesOutOfRange)
        }
    }
}

/// The place of an organisation: in a district of the region, or elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The district; `None` for organisations from outside the region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<District>,
    /// Street and house, or the free address of an organisation from elsewhere.
    #[serde(default)]
    pub address: Localized,
    /// Postal code as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// The point on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<Coordinates>,
}

impl Place {
    /// The value of the `district` filter under which it stands.
    #[must_use]
    pub fn district_code(&self) -> &'static str {
        self.district
            .map_or(crate::district::ELSEWHERE, District::code)
    }
}
