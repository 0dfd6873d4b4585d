//! The supertrait that seals [`ErrorCode`](crate::ErrorCode).

/// An enum that the macro has generated. Internal: it changes without notice.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of `define_errcodes!`",
    note = "only `define_errcodes!` can implement `ErrorCode`"
)]
pub trait GeneratedCode: Sized {
    /// A token that only generated code can construct; required to build an
    /// [`Unlisted`](crate::Unlisted).
    type Seal;

    /// Returns the row of a variant; the number of rows for an unlisted code.
    fn row(self) -> usize;

    /// Returns the variant of a row. Past the last row, it is `Unlisted` with `code`, which must
    /// not be listed.
    fn at(row: usize, code: i64) -> Self;
}
