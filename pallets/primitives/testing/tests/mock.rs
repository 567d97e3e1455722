//! A mock that is made of the kit alone, as the pallets make theirs.

#![allow(missing_docs)]

use frame_support::{
	assert_ok, derive_impl,
	traits::{ConstU32, OnTimestampSet},
};
use infrafi_testing::{account, bounded, percent, policy, rate, text, usd, ALICE, BOB, ONE};
use sp_runtime::{traits::ConstU128, AccountId32, BuildStorage};

infrafi_testing::base_runtime! {
	System { type MaxConsumers = ConstU32<16>; }
	Timestamp { type OnTimestampSet = Clock; }
	3 => Assets: pallet_assets,
	4 => Nfts: pallet_nfts,
}

infrafi_testing::assets_config! {
	type Freezer = ();
}

infrafi_testing::nfts_config! {
	Locker = (),
	ItemDeposit = ConstU128<0>,
	StringLimit = ConstU32<64>,
	KeyLimit = ConstU32<64>,
	ValueLimit = ConstU32<64>,
}

infrafi_testing::checked_externalities!(check);

frame_support::parameter_types! {
	pub static Moments: Vec<u64> = vec![];
	pub static Checks: u32 = 0;
}

pub struct Clock;

impl OnTimestampSet<u64> for Clock {
	fn on_timestamp_set(moment: u64) {
		Moments::mutate(|moments| moments.push(moment));
	}
}

fn check() {
	Checks::mutate(|checks| *checks += 1);
}

fn ext() -> Ext {
	let balances = vec![(ALICE, 100)];
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
		..Default::default()
	};
	let mut ext = sp_io::TestExternalities::from(genesis.build_storage().expect("it is a genesis"));
	ext.execute_with(|| System::set_block_number(1));
	Ext(ext)
}

#[test]
fn a_mock_runs_with_its_additions_and_is_checked() {
	ext().execute_with(|| {
		Timestamp::set_timestamp(6_000);
		assert_eq!(Moments::get(), [6_000]);
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), BOB, 10));
		let transfer = pallet_balances::Event::Transfer { from: ALICE, to: BOB, amount: 10 };
		assert_eq!(last_event(), transfer.into());
		assert!(Assets::create(signed(ALICE), 1, ALICE, 1).is_err(), "no account creates assets");
		assert_eq!(Checks::get(), 0);
	});
	assert_eq!(Checks::get(), 1);
}

#[test]
fn values_are_short_to_write() {
	assert_eq!(usd(2), 2 * ONE);
	assert_eq!(account(1), AccountId32::new([1; 32]));
	assert_eq!(text::<ConstU32<4>>("abcd").to_vec(), b"abcd");
	assert_eq!(bounded::<u8, ConstU32<2>>([1, 2]).to_vec(), [1, 2]);
	assert_eq!(percent(10) * 50u32, 5);
	assert_eq!(rate(150).into_inner(), 1_500_000_000_000_000_000);
	assert_eq!(policy(usd(1), 7).expires_at, 7);
}

#[test]
#[should_panic(expected = "3 are more than the bound, 2")]
fn a_list_beyond_its_bound_panics() {
	bounded::<u8, ConstU32<2>>([1, 2, 3]);
}
