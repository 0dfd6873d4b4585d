code_union! {
    /// Errors of the shop's API.
    #[derive(Serialize)]
    pub enum ShopApi {
        /// Errors of orders.
        Order(OrderCode),
        #[cfg(feature = "users")]
        User(crate::users::UserCode),
    }
}
