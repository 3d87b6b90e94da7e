import { expect, it } from 'vitest';
import { networkOf } from '../../../server/access/address-of';

it('counts a subscriber of IPv6 once, whatever address of theirs is used', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:0DB8:0001:0002::9')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
});
