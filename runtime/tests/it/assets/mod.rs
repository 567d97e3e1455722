//! USDC, USDai and sUSDai: the reserve and the vault.

mod account_lifecycle;
mod backing;
mod bill_ladder;
mod expected_yield;
mod keyless_accounts;
mod missing_backing;
mod reserve;
mod savings;
mod vault;
