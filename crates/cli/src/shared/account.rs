//! Accounts as people type them.

use std::str::FromStr;

use infrafi_client::AccountId;

/// An account: an address, or its 32 bytes in hex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account(pub AccountId);

impl FromStr for Account {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		if let Some(digits) = text.strip_prefix("0x") {
			let bytes = hex::decode(digits).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
			return bytes.map(|bytes| Self(AccountId::from(bytes))).ok_or_else(wrong);
		}
		AccountId::from_str(text).map(Self).map_err(|_| wrong())
	}
}

fn wrong() -> String {
	"an account is its address, or 0x and 64 digits".into()
}

/// The address of an account that JSON has as hex; other text stays.
pub fn address(text: &str) -> String {
	match text.starts_with("0x").then(|| text.parse::<Account>()) {
		Some(Ok(account)) => account.0.to_string(),
		_ => text.to_owned(),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn an_address_and_its_bytes_are_one_account() {
		let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
		let hex = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";
		assert_eq!(alice.parse::<Account>(), hex.parse::<Account>());
		assert_eq!(address(hex), alice);
		assert_eq!(address("0x12"), "0x12");
		let mistyped = alice.replace("QpD", "QqD");
		assert!(mistyped.parse::<Account>().is_err(), "the checksum");
	}
}
