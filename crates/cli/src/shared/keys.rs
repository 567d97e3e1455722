//! The key of the account that acts: from a file, the environment or a prompt, never from an
//! argument, which every account of the machine can read.

use std::{fs, io::IsTerminal, os::unix::fs::PermissionsExt, path::Path, str::FromStr};

use infrafi_client::AccountId;
use subxt_signer::{sr25519::Keypair, SecretUri};

use super::{Failure, Options};

/// The variable with the key itself.
const VARIABLE: &str = "INFRAFI_KEY";

/// A key (sr25519) and its account.
pub struct Key {
	pair: Keypair,
	/// The account.
	pub account: AccountId,
}

impl Key {
	/// The key by the options. Asks for it on a terminal where none is given.
	///
	/// # Errors
	///
	/// [`Failure::Key`] if there is none, others can read its file, or it is that of another
	/// account than the one that is to act.
	pub fn load(options: &Options) -> Result<Self, Failure> {
		let text = match (&options.key_file, std::env::var(VARIABLE)) {
			(Some(path), _) => from_file(path)?,
			(None, Ok(text)) => text,
			(None, Err(_)) => from_prompt()?,
		};
		let key = Self::parse(&text)?;
		match &options.account {
			Some(account) if account.0 != key.account => Err(Failure::Key(format!(
				"the key is that of {}, not of {}",
				key.account, account.0
			))),
			_ => Ok(key),
		}
	}

	/// Whether a key can be had without a prompt.
	pub fn is_given(options: &Options) -> bool {
		options.key_file.is_some() || std::env::var_os(VARIABLE).is_some()
	}

	/// A key from its text.
	///
	/// # Errors
	///
	/// [`Failure::Key`] if it is none. The text is in no message.
	pub fn parse(text: &str) -> Result<Self, Failure> {
		let wrong = || Failure::Key("the key is no phrase, seed or derivation of one".into());
		let uri = SecretUri::from_str(text.trim()).map_err(|_| wrong())?;
		let pair = Keypair::from_uri(&uri).map_err(|_| wrong())?;
		let account = AccountId::from(pair.public_key().0);
		Ok(Self { pair, account })
	}

	/// Signs a payload.
	pub fn sign(&self, payload: &[u8]) -> [u8; 64] {
		self.pair.sign(payload).0
	}
}

fn from_file(path: &Path) -> Result<String, Failure> {
	let failed = |reason: String| Failure::Key(format!("{}: {reason}", path.display()));
	let mode = fs::metadata(path).map_err(|error| failed(error.to_string()))?.permissions().mode();
	if mode & 0o077 != 0 {
		return Err(failed(format!("others can read it (mode {:o}): chmod 600", mode & 0o777)));
	}
	fs::read_to_string(path).map_err(|error| failed(error.to_string()))
}

fn from_prompt() -> Result<String, Failure> {
	if !std::io::stdin().is_terminal() {
		return Err(Failure::Key(format!(
			"there is no key: --key-file, the variable {VARIABLE}, or a terminal to ask on"
		)));
	}
	rpassword::prompt_password("Key (not shown): ").map_err(|error| Failure::Key(error.to_string()))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_development_key_is_that_of_its_account() {
		let key = Key::parse("//Alice\n").expect("it is one");
		let alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
		assert_eq!(key.account.to_string(), alice);
		let seed = "0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a";
		assert_eq!(Key::parse(seed).expect("it is one").account, key.account);
	}

	#[test]
	fn a_wrong_key_is_in_no_message() {
		let secret = "bottom drive obey lake curtain smoke basket hold race lonely fit fit";
		let Err(Failure::Key(message)) = Key::parse(secret) else { panic!("it has a wrong sum") };
		assert!(!message.contains("lonely"), "{message}");
	}

	#[test]
	fn a_file_that_others_read_is_refused() {
		let path = std::env::temp_dir().join(format!("infrafi-key-{}", std::process::id()));
		fs::write(&path, "//Alice").expect("it can be written");
		let set = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode));
		set(0o640).expect("it is ours");
		assert!(matches!(from_file(&path), Err(Failure::Key(text)) if text.contains("640")));
		set(0o600).expect("it is ours");
		assert_eq!(from_file(&path).expect("only we read it"), "//Alice");
		fs::remove_file(path).expect("it is there");
	}
}
