//! A folder for each stage of a loan, and one for the books. A file for each call, and one for each
//! subject of no single call.

mod books;
mod costs;
mod forecast;
mod live;
mod offer;
mod random;
mod records;
mod rent;
mod rounds;
mod seized;
mod set_params;
mod try_state;
mod views;
