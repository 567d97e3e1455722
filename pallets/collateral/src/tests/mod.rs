//! A folder for each group of calls, and a file for each subject that no single call covers.

mod application;
mod costs;
mod cover;
mod custody;
mod deposits;
mod integrity;
mod loss;
mod nfts;
mod pledge;
mod random;
mod random_lifecycle;
mod receipt;
mod receipt_keeper;
mod redemption;
mod set_params;
mod try_state;
mod views;
