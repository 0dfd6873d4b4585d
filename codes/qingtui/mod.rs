//! Qingtui (轻推): seven sections of one list, in which one number means different things.

mod common;
mod domain;
mod org;
mod param;
mod system;
mod token;
mod user;

pub use common::CommonCode;
pub use domain::DomainCode;
pub use org::OrgCode;
pub use param::ParamCode;
pub use system::SystemCode;
pub use token::TokenCode;
pub use user::UserCode;
