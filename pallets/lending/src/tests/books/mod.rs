//! What the stages of a loan share.

mod claim_unclaimed;
mod concentration;
mod due;
mod failing;
mod pledges;
mod position_keeper;
mod positions;
