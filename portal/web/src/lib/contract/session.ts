export interface Me {
  userName: string
  name: string
  unit: { code: string; name: string; kind?: string | null } | null
  roles: string[]
  roleNames: string[]
  permissions: string[]
  home: string
  /** 代理: whom one stands in for now. */
  standsFor?: { userName: string; name: string }[]
}

export interface DemoAccount {
  userName: string
  name: string
  roleName: string
  unitName: string
  password: string
}

export interface SystemInfo {
  city: string
  adminCode: string
  environment: string
  now: string
  zone: string
}
