//! HTTP statuses as `http::StatusCode`.

use http::StatusCode;

use crate::error::ApiError;
use crate::table::{ApiCode, Entry};
use crate::vocabulary::Kind;

impl Kind {
    /// Returns the [HTTP status](Self::http_status) of the kind.
    ///
    /// ```
    /// use errcodes::Kind;
    /// use http::StatusCode;
    ///
    /// assert_eq!(Kind::NotFound.status_code(), StatusCode::NOT_FOUND);
    /// ```
    #[must_use]
    pub fn status_code(self) -> StatusCode {
        status_code(self.http_status())
    }
}

impl Entry {
    /// Returns the [HTTP status](Self::http_status) of the row.
    ///
    /// ```
    /// use http::StatusCode;
    ///
    /// errcodes::define_errcodes! { enum Acme(en) { 7 => Lost("lost") as NotFound http 410 } }
    ///
    /// assert_eq!(Acme::Lost.entry().unwrap().status_code(), StatusCode::GONE);
    /// ```
    #[must_use]
    pub fn status_code(self) -> StatusCode {
        status_code(self.http_status())
    }
}

impl<C: ApiCode> ApiError<C> {
    /// Returns the [HTTP status](Self::http_status) of the error.
    ///
    /// ```
    /// use errcodes::{ApiError, wechat::Code};
    /// use http::StatusCode;
    ///
    /// let error = ApiError::from(Code::DailyQuotaReached);
    /// assert_eq!(error.status_code(), StatusCode::TOO_MANY_REQUESTS);
    /// ```
    #[must_use]
    pub fn status_code(&self) -> StatusCode {
        status_code(self.http_status())
    }
}

/// The macro rejects a status outside 100..=599, so that only a faulty caller gets 500 here.
pub(super) fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_the_status_of_its_number() {
        for kind in Kind::ALL {
            assert_eq!(kind.status_code().as_u16(), kind.http_status(), "{kind}");
        }
    }

    #[test]
    fn every_number_has_a_status() {
        for status in 0..=u16::MAX {
            let expected = if (100..1000).contains(&status) {
                status
            } else {
                500
            };
            assert_eq!(status_code(status).as_u16(), expected);
        }
    }
}
